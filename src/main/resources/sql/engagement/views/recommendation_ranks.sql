-- Grain: one row per scored candidate, with its place on the FRM's list.
-- Both lists share an FRM's day in proportion to the patients whom the limits leave to each: a
-- patient's turn is the place among those of the own list, as a share of it.
with held as (
  select
    *,
    case
      when hold_reason is not null then hold_reason
      when ranking_score is null then 'not_scored'
    end as limit_reason,
    coalesce(frm_id, patient_id) as list
  from scored_candidates
),

turns as (
  select
    * except (hold_reason),
    case
      when limit_reason is not null then limit_reason
      when list_basis = 'uplift' and ranking_score <= 0 then 'no_benefit'
    end as hold_reason,
    (row_number() over own_list - 0.5D)
      / count(*) over (partition by list, list_basis, limit_reason is null) as turn
  from held
  window own_list as (
    partition by list, list_basis, limit_reason is null
    order by ranking_score desc, xxhash64(patient_id), patient_id
  )
),

places as (
  select
    *,
    row_number() over (
      partition by list, hold_reason is null
      order by turn, list_basis desc, xxhash64(patient_id), patient_id
    ) as place
  from turns
)

select
  * except (limit_reason, list, turn, place, hold_reason),
  if(hold_reason is null and place <= capacity, place, null) as rank,
  case
    when hold_reason is not null then hold_reason
    when place > capacity then 'capacity'
  end as hold_reason
from places
