select
    id as brand_id,
    name,
    lower(therapeutic_area) as therapeutic_area,
    try_cast(launch_date as date) as launch_date,
    _raw

from raw_brands
