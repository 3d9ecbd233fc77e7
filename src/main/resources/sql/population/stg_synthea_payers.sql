select
    -- keys
    id as payer_id,

    -- attributes
    name as payer_name,
    ownership,
    address,
    city,
    state_headquartered as state,
    zip,
    phone,
    try_cast(amount_covered as double) as covered_amount,
    try_cast(amount_uncovered as double) as uncovered_amount,
    try_cast(revenue as double) as revenue_amount,
    try_cast(covered_encounters as bigint) as covered_encounter_count,
    try_cast(uncovered_encounters as bigint) as uncovered_encounter_count,
    try_cast(covered_medications as bigint) as covered_medication_count,
    try_cast(uncovered_medications as bigint) as uncovered_medication_count,
    try_cast(covered_procedures as bigint) as covered_procedure_count,
    try_cast(uncovered_procedures as bigint) as uncovered_procedure_count,
    try_cast(covered_immunizations as bigint) as covered_immunization_count,
    try_cast(uncovered_immunizations as bigint) as uncovered_immunization_count,
    try_cast(unique_customers as bigint) as member_count,
    try_cast(qols_avg as double) as quality_of_life_mean,
    try_cast(member_months as bigint) as member_month_count,
    _raw

from raw_synthea_payers
