select
    id as frm_id,
    name,
    territory,
    time_zone,
    -- by way of double: spreadsheets and data frames write 12.0
    try_cast(try_cast(daily_capacity as double) as int) as daily_capacity,
    try_cast(hire_date as date) as hire_date,
    _raw

from raw_frms
