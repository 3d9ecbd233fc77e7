-- Grain: one row per episode of a patient's recommendations. It opens with one that an FRM sees and
-- takes in those of the following nights, until a contact follows or 7 days pass without another. It
-- counts once, with what was said when it opened.
with feeds as (
  select
    (
      select to_date(from_utc_timestamp(max(recorded_at), business_zone))
      from fct_interactions where recorded_at < as_of
    ) as interactions_to,
    (
      select to_date(from_utc_timestamp(max(recorded_at), business_zone))
      from stg_outcomes where recorded_at < as_of
    ) as outcomes_to
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

shown as (
  select
    patient_id,
    brand,
    coalesce(experiment_group, 'none') as experiment_group,
    list_basis,
    expected_discontinuations_avoided,
    recommendation_date as opened_on,
    lag(recommendation_date) over (partition by patient_id order by recommendation_date)
      as shown_before
  from recommendations
  where show_to_frm and recommendation_date <= run_date
)

select
  s.patient_id,
  s.brand,
  s.experiment_group,
  s.list_basis,
  s.opened_on,
  s.expected_discontinuations_avoided,
  if(
    f.interactions_to >= date_add(s.opened_on, 7),
    coalesce(exists(c.days, d -> d > s.opened_on and d <= date_add(s.opened_on, 7)), false),
    null
  ) as is_contacted,
  if(
    datediff(f.outcomes_to, s.opened_on) - label_gap_days >= 30,
    coalesce(exists(o.days, d -> d > s.opened_on and d <= date_add(s.opened_on, 30)), false),
    null
  ) as is_discontinued
from shown s
cross join feeds f
left join contacts c on c.patient_id = s.patient_id
left join stops o on o.patient_id = s.patient_id
where s.shown_before is null
  or s.shown_before < date_sub(s.opened_on, 7)
  or exists(c.days, d -> d > s.shown_before and d <= s.opened_on)
