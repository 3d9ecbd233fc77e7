-- Totals of mart_equity are pooled where they are small, and may be told.
select distinct business_date, dimension, value, value_total as patients
from mart_equity
where dimension in ('tier', 'band') and `group` = 'gender'
order by business_date, dimension, value
