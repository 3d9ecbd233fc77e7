select
    id as advocate_id,
    name,
    specialty,
    team,
    -- by way of double: spreadsheets and data frames write 25.0
    try_cast(try_cast(capacity as double) as int) as capacity,
    try_cast(hire_date as date) as hire_date,
    _raw

from raw_advocates
