select
    id as fill_id,
    patient_id,
    brand_id,
    try_cast(fill_date as date) as fill_date,
    -- by way of double: spreadsheets and data frames write 30.0
    try_cast(try_cast(days_supply as double) as int) as days_supply,
    try_cast(coalesce(recorded_at, fill_date) as timestamp) as recorded_at,
    _raw

from raw_fills
