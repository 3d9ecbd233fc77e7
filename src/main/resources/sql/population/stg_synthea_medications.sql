select
    -- what tells rows apart, as far as anything does: there is no key
    patient as patient_id,
    encounter as encounter_id,
    code as medication_code,
    try_cast(start as timestamp) as started_at,

    -- attributes
    try_cast(stop as timestamp) as stopped_at,
    payer as payer_id,
    description as medication_description,
    try_cast(base_cost as double) as base_cost,
    try_cast(payer_coverage as double) as payer_coverage,
    try_cast(dispenses as bigint) as dispense_count,
    try_cast(totalcost as double) as total_cost,
    reasoncode as reason_code,
    reasondescription as reason_description,
    _raw

from raw_synthea_medications
