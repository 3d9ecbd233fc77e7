-- Grain: one row per brand that can have no list today, and why.
select
  b.brand_id,
  if(
    count(s.patient_id) = 0,
    'no active patient',
    concat(count(s.patient_id), ' active patients, none with a known FRM')
  ) as why
from stg_brands b
left join int_contact_state s on s.brand = b.brand_id and s.state_date = run_date
group by b.brand_id
having count(s.frm_id) = 0
order by b.brand_id
