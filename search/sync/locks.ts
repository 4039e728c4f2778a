/** Advisory locks of PostgreSQL; numbers of this project and of nobody else in the database. */
export const LEADER_LOCK = 72_707_371
export const WRITER_LOCK = 72_707_372
