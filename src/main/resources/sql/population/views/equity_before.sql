-- What was told the night before.
select *
from mart_equity
where business_date = (
    select max(business_date) from mart_equity where business_date < run_date
)
order by `group`, level, dimension, value
