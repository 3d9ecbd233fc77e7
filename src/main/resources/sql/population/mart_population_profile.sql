-- Disorders only: what the export's wording or the map calls a finding or a situation is none.
-- Ages and costs are added up as decimals: a sum of doubles depends on the order of the rows.
with people as (

    -- age: the birthdays had, and the share of the year since the last of them
    select
        patient_id,
        gender,
        least(coalesce(death_date, date_add(run_date, 1)), date_add(run_date, 1)) as age_date,
        cast(floor(months_between(age_date, birth_date) / 12) as int) as birthdays,
        add_months(birth_date, 12 * birthdays) as last_birthday,
        add_months(birth_date, 12 * birthdays + 12) as next_birthday,
        birthdays
            + datediff(age_date, last_birthday) / datediff(next_birthday, last_birthday) as age

    from stg_synthea_patients
    where birth_date <= run_date

),

-- one row per patient, so that an encounter counts once per condition
encounters as (

    select
        patient_id,
        count(*) as total,
        count_if(encounter_class = 'ambulatory') as ambulatory,
        count_if(encounter_class = 'emergency') as emergency,
        count_if(encounter_class = 'inpatient') as inpatient,
        count_if(encounter_class = 'outpatient') as outpatient,
        count_if(encounter_class = 'urgentcare') as urgentcare,
        count_if(encounter_class = 'wellness') as wellness,
        total - ambulatory - emergency - inpatient - outpatient - urgentcare - wellness as other,
        sum(try_cast(total_claim_cost as decimal(18, 4))) as cost

    from stg_synthea_encounters
    where started_at < as_of
    group by patient_id

),

-- one row per patient and condition, which may have come more than once
diagnoses as (

    select
        condition_code,
        patient_id,
        max(struct(start_date, condition_description)) as latest,
        bool_or(stop_date is null or stop_date > run_date) as is_active

    from stg_synthea_conditions
    where start_date <= run_date
    group by condition_code, patient_id

),

-- one row per code that is a disorder, by the map and by the tag that the latest wording ends with
disorders as (

    select
        condition_code,
        regexp_extract(
            coalesce(max(latest).condition_description, ''),
            '[(](disorder|finding|situation|person|event|procedure|morphologic abnormality'
            || '|regime/therapy|social concept|observable entity|occupation|qualifier value)[)] *$'
        ) as semantic_tag,
        any_value(condition) as map_condition,
        any_value(label) as map_label,
        any_value(source) as map_source,
        any_value(tier) as map_tier

    from diagnoses
    left join snomed_codes on code = condition_code
    group by condition_code
    having
        coalesce(any_value(disorder), semantic_tag = 'disorder')
        and semantic_tag in ('disorder', '')

)

select
    condition_code,
    max(latest).condition_description as condition_description,
    any_value(map_condition) as map_condition,
    any_value(map_label) as map_label,
    any_value(map_source) as map_source,
    any_value(map_tier) as map_tier,
    count(*) as patients,
    count_if(is_active) as patients_active,
    cast(avg(cast(age as decimal(12, 8))) as double) as average_age,
    avg(cast(gender = 'F' as int)) as share_female,
    coalesce(sum(ambulatory), 0) as encounters_ambulatory,
    coalesce(sum(emergency), 0) as encounters_emergency,
    coalesce(sum(inpatient), 0) as encounters_inpatient,
    coalesce(sum(outpatient), 0) as encounters_outpatient,
    coalesce(sum(urgentcare), 0) as encounters_urgentcare,
    coalesce(sum(wellness), 0) as encounters_wellness,
    coalesce(sum(other), 0) as encounters_other,
    coalesce(sum(total), 0) as encounters_total,
    cast(coalesce(sum(cost), 0) as double) as total_cost,
    total_cost / patients as cost_per_patient

from diagnoses
join disorders using (condition_code)
join people using (patient_id)
left join encounters using (patient_id)
group by condition_code
