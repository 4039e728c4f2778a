export const EXHIBITORS_PER_PAGE = 24
