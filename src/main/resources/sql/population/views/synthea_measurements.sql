select
    patient_id,
    becomes as measure,
    observed_at as measured_at,
    value_number * factor as value,
    cast(null as timestamp) as known_at

from stg_synthea_observations
join synthea_codes on
    synthea_table = 'observations'
    and native_table = 'measurements'
    and code = observation_code
    and value_number * factor between coalesce(least, -double('infinity'))
    and coalesce(largest, double('infinity'))
where stg_synthea_observations.units is null
    or synthea_codes.units is null
    or array_contains(split(synthea_codes.units, '[|]'), stg_synthea_observations.units)
