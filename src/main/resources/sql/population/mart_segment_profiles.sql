-- What kinds of patients there are by tier, band and programme, and how they differ from all. Costs are
-- added up as decimals: a sum of doubles depends on the order of the rows.
with members as (

    select patient_id, 'tier' as kind, tier as name
    from mart_care_tiers
    where as_of = date_add(run_date, 1)
    union all
    select patient_id, 'band', band from fct_patient_risk
    union all
    select patient_id, 'programme', programme from mart_condition_programmes

),

living as (

    select
        features.*,
        risk.composite,
        cast(features.annual_cost as decimal(18, 4)) as cost,
        coalesce(gaps.open, 0) as gaps_open

    from int_patient_features as features
    join fct_patient_risk as risk using (patient_id)
    left join (
        select patient_id, count_if(status = 'open') as open
        from mart_care_gaps
        group by patient_id
    ) as gaps using (patient_id)

),

everybody as (

    select
        count(*) as patients,
        avg(has_diabetes) as share_diabetes,
        avg(has_hypertension) as share_hypertension,
        avg(has_heart_failure) as share_heart_failure,
        avg(has_ischemic_heart_disease) as share_ischemic_heart_disease,
        avg(has_atrial_fibrillation) as share_atrial_fibrillation,
        avg(has_stroke) as share_stroke,
        avg(has_copd) as share_copd,
        avg(has_asthma) as share_asthma,
        avg(has_chronic_kidney_disease) as share_chronic_kidney_disease,
        avg(has_depression) as share_depression,
        avg(has_anxiety) as share_anxiety,
        avg(has_arthritis) as share_arthritis,
        avg(has_dementia) as share_dementia,
        avg(has_cancer) as share_cancer,
        avg(has_substance_use) as share_substance_use,
        avg(has_obesity) as share_obesity,
        avg(has_hyperlipidemia) as share_hyperlipidemia
    from living

),

groups as (

    select
        members.kind,
        members.name,
        count(*) as patients,
        avg(cast(age as decimal(12, 8))) as age,
        avg(female) as share_female,
        avg(n_conditions) as n_conditions,
        avg(has_diabetes) as share_diabetes,
        avg(has_hypertension) as share_hypertension,
        avg(has_heart_failure) as share_heart_failure,
        avg(has_ischemic_heart_disease) as share_ischemic_heart_disease,
        avg(has_atrial_fibrillation) as share_atrial_fibrillation,
        avg(has_stroke) as share_stroke,
        avg(has_copd) as share_copd,
        avg(has_asthma) as share_asthma,
        avg(has_chronic_kidney_disease) as share_chronic_kidney_disease,
        avg(has_depression) as share_depression,
        avg(has_anxiety) as share_anxiety,
        avg(has_arthritis) as share_arthritis,
        avg(has_dementia) as share_dementia,
        avg(has_cancer) as share_cancer,
        avg(has_substance_use) as share_substance_use,
        avg(has_obesity) as share_obesity,
        avg(has_hyperlipidemia) as share_hyperlipidemia,
        avg(cast(composite as decimal(12, 10))) as risk,
        avg(charlson) as charlson,
        avg(hospital_visits) as hospital_visits,
        avg(emergency_visits) as emergency_visits,
        avg(specialist_visits) as specialist_visits,
        sum(cost) as annual_cost,
        avg(cost) as cost_per_member,
        avg(gaps_open) as gaps_open_per_member

    from members
    join living using (patient_id)
    group by members.kind, members.name

)

select
    date_add(run_date, 1) as as_of,
    groups.kind,
    groups.name,
    groups.patients,
    groups.patients / everybody.patients as share,
    cast(groups.age as double) as age,
    groups.share_female,
    groups.n_conditions,
    groups.share_diabetes,
    groups.share_hypertension,
    groups.share_heart_failure,
    groups.share_ischemic_heart_disease,
    groups.share_atrial_fibrillation,
    groups.share_stroke,
    groups.share_copd,
    groups.share_asthma,
    groups.share_chronic_kidney_disease,
    groups.share_depression,
    groups.share_anxiety,
    groups.share_arthritis,
    groups.share_dementia,
    groups.share_cancer,
    groups.share_substance_use,
    groups.share_obesity,
    groups.share_hyperlipidemia,
    cast(groups.risk as double) as risk,
    groups.charlson,
    groups.hospital_visits,
    groups.emergency_visits,
    groups.specialist_visits,
    cast(groups.annual_cost as double) as annual_cost,
    cast(groups.cost_per_member as double) as cost_per_member,
    groups.gaps_open_per_member,
    array_join(
        transform(
            slice(
                array_sort(
                    filter(
                        array(
                            struct(-groups.share_diabetes / nullif(everybody.share_diabetes, 0) as lift, 'diabetes' as what),
                            struct(-groups.share_hypertension / nullif(everybody.share_hypertension, 0) as lift, 'hypertension' as what),
                            struct(-groups.share_heart_failure / nullif(everybody.share_heart_failure, 0) as lift, 'heart failure' as what),
                            struct(-groups.share_ischemic_heart_disease / nullif(everybody.share_ischemic_heart_disease, 0) as lift, 'ischemic heart disease' as what),
                            struct(-groups.share_atrial_fibrillation / nullif(everybody.share_atrial_fibrillation, 0) as lift, 'atrial fibrillation' as what),
                            struct(-groups.share_stroke / nullif(everybody.share_stroke, 0) as lift, 'stroke' as what),
                            struct(-groups.share_copd / nullif(everybody.share_copd, 0) as lift, 'copd' as what),
                            struct(-groups.share_asthma / nullif(everybody.share_asthma, 0) as lift, 'asthma' as what),
                            struct(-groups.share_chronic_kidney_disease / nullif(everybody.share_chronic_kidney_disease, 0) as lift, 'chronic kidney disease' as what),
                            struct(-groups.share_depression / nullif(everybody.share_depression, 0) as lift, 'depression' as what),
                            struct(-groups.share_anxiety / nullif(everybody.share_anxiety, 0) as lift, 'anxiety' as what),
                            struct(-groups.share_arthritis / nullif(everybody.share_arthritis, 0) as lift, 'arthritis' as what),
                            struct(-groups.share_dementia / nullif(everybody.share_dementia, 0) as lift, 'dementia' as what),
                            struct(-groups.share_cancer / nullif(everybody.share_cancer, 0) as lift, 'cancer' as what),
                            struct(-groups.share_substance_use / nullif(everybody.share_substance_use, 0) as lift, 'substance use' as what),
                            struct(-groups.share_obesity / nullif(everybody.share_obesity, 0) as lift, 'obesity' as what),
                            struct(-groups.share_hyperlipidemia / nullif(everybody.share_hyperlipidemia, 0) as lift, 'hyperlipidemia' as what)
                        ),
                        each -> each.lift <= -1.5
                    )
                ),
                1,
                3
            ),
            each -> concat(each.what, ' ', format_number(-each.lift, 1), ' times as often')
        ),
        '|'
    ) as top_features

from groups
cross join everybody
