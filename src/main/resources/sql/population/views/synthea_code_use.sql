-- One row per code of their tables, with what it becomes; null where no list has it. The rows of a
-- table add up to all that it holds.
with used as (

    select 'conditions' as synthea_table, condition_code as code, condition_description as text
    from stg_synthea_conditions

    union all

    select 'observations', observation_code, observation_description
    from stg_synthea_observations

    union all

    select 'medications', medication_code, medication_description
    from stg_synthea_medications

    union all

    select 'procedures', procedure_code, procedure_description
    from stg_synthea_procedures

    union all

    select 'immunizations', vaccine_code, vaccine_description
    from stg_synthea_immunizations

    union all

    select 'encounters', encounter_class, encounter_description
    from stg_synthea_encounters

),

-- one row per table and code
known as (

    select synthea_table, code, array_join(sort_array(collect_set(becomes)), ', ') as becomes
    from (
        select synthea_table, code, becomes
        from synthea_codes

        union all

        select 'conditions', code, condition
        from snomed_codes
    )
    group by synthea_table, code

),

counted as (

    select synthea_table, code, max(text) as text, count(*) as row_count
    from used
    group by synthea_table, code

)

select
    synthea_table,
    code,
    text,
    row_count,
    if(synthea_table = 'medications', 'medication', becomes) as becomes

from counted
left join known using (synthea_table, code)
