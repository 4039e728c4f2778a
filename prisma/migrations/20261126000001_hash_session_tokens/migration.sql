-- Sessions are stored under the hash of their token; those that are open stay so.
UPDATE session SET token = encode(sha256(convert_to(token, 'UTF8')), 'hex');
