-- Codes that no list of conf has, with their rows. Codes of ICD-10-CM are no matter: most are of no
-- condition that is asked for.
select synthea_table as list, code, row_count
from synthea_code_use
where becomes is null

union all

select 'conditions' as list, code, count(*) as row_count
from stg_conditions
left anti join snomed_codes using (code)
where code_system = 'snomed'
group by code
