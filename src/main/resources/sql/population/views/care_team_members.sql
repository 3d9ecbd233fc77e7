-- Whom somebody is to care for, and who did the last night before.
with before as (

    select patient_id, provider_id as previous_provider_id
    from mart_care_team
    where business_date = (
        select max(business_date) from mart_care_team where business_date < run_date
    )

)

select
    tiers.patient_id,
    tiers.tier,
    risk.composite,
    filter(
        array(
            if(has_diabetes = 1, 'diabetes', null),
            if(has_hypertension = 1, 'hypertension', null),
            if(has_heart_failure = 1, 'heart_failure', null),
            if(has_ischemic_heart_disease = 1, 'ischemic_heart_disease', null),
            if(has_atrial_fibrillation = 1, 'atrial_fibrillation', null),
            if(has_stroke = 1, 'stroke', null),
            if(has_copd = 1, 'copd', null),
            if(has_asthma = 1, 'asthma', null),
            if(has_chronic_kidney_disease = 1, 'chronic_kidney_disease', null),
            if(has_depression = 1, 'depression', null),
            if(has_anxiety = 1, 'anxiety', null),
            if(has_arthritis = 1, 'arthritis', null),
            if(has_dementia = 1, 'dementia', null),
            if(has_cancer = 1, 'cancer', null),
            if(has_substance_use = 1, 'substance_use', null),
            if(has_obesity = 1, 'obesity', null),
            if(has_hyperlipidemia = 1, 'hyperlipidemia', null)
        ),
        name -> name is not null
    ) as conditions,
    previous_provider_id

from mart_care_tiers as tiers
join fct_patient_risk as risk using (patient_id)
join int_patient_features as features using (patient_id)
left join before using (patient_id)
where tiers.business_date = run_date
