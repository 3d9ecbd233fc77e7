select business_date, `group`, level, dimension, value, patients, share, total, is_suppressed
from mart_equity
where business_date = (select max(business_date) from mart_equity)
order by `group`, level, dimension, value
