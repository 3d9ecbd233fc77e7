select
    -- keys
    id as careplan_id,

    -- attributes
    patient as patient_id,
    encounter as encounter_id,
    try_cast(start as date) as start_date,
    try_cast(stop as date) as stop_date,
    code as careplan_code,
    description as careplan_description,
    reasoncode as reason_code,
    reasondescription as reason_description,
    _raw

from raw_synthea_careplans
