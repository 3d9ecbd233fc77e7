select
    -- keys
    id as claim_id,

    -- attributes
    patientid as patient_id,
    providerid as provider_id,
    primarypatientinsuranceid as primary_payer_id,
    secondarypatientinsuranceid as secondary_payer_id,
    departmentid as department_id,
    patientdepartmentid as patient_department_id,
    diagnosis1 as diagnosis_code_1,
    diagnosis2 as diagnosis_code_2,
    diagnosis3 as diagnosis_code_3,
    diagnosis4 as diagnosis_code_4,
    diagnosis5 as diagnosis_code_5,
    diagnosis6 as diagnosis_code_6,
    diagnosis7 as diagnosis_code_7,
    diagnosis8 as diagnosis_code_8,
    referringproviderid as referring_provider_id,
    appointmentid as encounter_id,
    try_cast(currentillnessdate as timestamp) as illness_started_at,
    try_cast(servicedate as timestamp) as serviced_at,
    supervisingproviderid as supervising_provider_id,
    status1 as primary_status,
    status2 as secondary_status,
    statusp as patient_status,
    try_cast(outstanding1 as double) as primary_outstanding_amount,
    try_cast(outstanding2 as double) as secondary_outstanding_amount,
    try_cast(outstandingp as double) as patient_outstanding_amount,
    try_cast(lastbilleddate1 as timestamp) as primary_last_billed_at,
    try_cast(lastbilleddate2 as timestamp) as secondary_last_billed_at,
    try_cast(lastbilleddatep as timestamp) as patient_last_billed_at,
    healthcareclaimtypeid1 as primary_claim_type,
    healthcareclaimtypeid2 as secondary_claim_type,
    _raw

from raw_synthea_claims
