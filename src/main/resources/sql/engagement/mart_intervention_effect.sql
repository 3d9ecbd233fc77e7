-- Grain: one row per brand, experiment group, basis and month of recommendations. Contacted and not
-- contacted are compared as they were: who is contacted is no accident. The experiment says what
-- contacts change.
with shown as (
  select *, date_add(recommendation_date, 7) as contact_by,
    datediff(run_date, recommendation_date) - label_gap_days as days_known
  from recommendations
  where show_to_frm and recommendation_date <= run_date
),

contacts as (
  select patient_id, array_agg(interaction_date) as days
  from fct_interactions
  where is_contact and interaction_date <= run_date and recorded_at < as_of
  group by patient_id
),

stops as (
  select patient_id, array_agg(outcome_date) as days
  from stg_outcomes
  where outcome_type = 'discontinued' and outcome_date <= run_date and recorded_at < as_of
  group by patient_id
),

followed as (
  select
    s.*,
    coalesce(exists(c.days, d -> d > s.recommendation_date and d <= s.contact_by), false)
      as is_contacted,
    if(
      s.days_known >= 30,
      coalesce(exists(
        o.days,
        d -> d > s.recommendation_date and d <= date_add(s.recommendation_date, 30)
      ), false),
      null
    ) as is_discontinued
  from shown s
  left join contacts c on c.patient_id = s.patient_id
  left join stops o on o.patient_id = s.patient_id
)

select
  brand,
  coalesce(experiment_group, 'none') as experiment_group,
  list_basis,
  to_date(date_trunc('month', recommendation_date)) as month,
  count(*) as recommended,
  count_if(is_contacted) as contacted,
  count_if(is_contacted) / count(*) as adoption_rate,
  count(is_discontinued) as known_outcomes,
  double(count_if(is_discontinued and is_contacted))
    / nullif(count_if(is_discontinued is not null and is_contacted), 0) as discontinued_contacted,
  double(count_if(is_discontinued and not is_contacted))
    / nullif(count_if(is_discontinued is not null and not is_contacted), 0)
    as discontinued_not_contacted,
  sum(expected_discontinuations_avoided) as expected_avoided
from followed
group by all
