-- Totals of mart_equity are pooled where they are small, and may be told.
select distinct business_date, substr(dimension, 5) as gap, value as status, value_total as patients
from mart_equity
where startswith(dimension, 'gap_') and `group` = 'gender'
order by business_date, gap, status
