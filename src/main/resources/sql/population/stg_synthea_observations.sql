select
    -- what tells rows apart, as far as anything does: there is no key
    patient as patient_id,
    code as observation_code,
    try_cast(date as timestamp) as observed_at,

    -- attributes
    encounter as encounter_id,
    category,
    description as observation_description,
    value,
    case when type = 'numeric' then try_cast(value as double) end as value_number,
    units,
    type as value_type,
    _raw

from raw_synthea_observations
