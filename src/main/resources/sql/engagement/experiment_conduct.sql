-- Grain: one row: how the experiment was run since its first assignment.
with begun as (
  select min(assigned_date) as first_date
  from experiment_assignments
  where experiment_id = current_experiment and assigned_date <= run_date
),

followed as (
  select
    count(*) as recommended,
    count_if(exists(
      i.days,
      day -> day > r.recommendation_date and day <= date_add(r.recommendation_date, 7)
    )) as contacted
  from recommendations r
  cross join begun b
  left join (
    select patient_id, array_agg(interaction_date) as days
    from fct_interactions
    where is_contact and recorded_at < as_of
    group by patient_id
  ) i on i.patient_id = r.patient_id
  where r.show_to_frm and r.recommendation_date >= b.first_date
    and r.recommendation_date <= date_sub(run_date, 7)
),

answers as (
  select count(*) as answers, count_if(s.satisfaction_score >= 4) as satisfied
  from stg_frm_survey s
  cross join begun b
  where s.survey_date >= b.first_date and s.survey_date <= run_date
),

runs as (
  select
    count(*) as runs,
    count_if(j.status in ('failed', 'blocked', 'not run')) as failed
  from ops_job_runs j
  join ops_runs r on r.run_id = j.run_id
  cross join begun b
  where j.job = 'recommend' and r.business_date >= b.first_date and r.business_date <= run_date
)

select f.recommended, f.contacted, a.answers, a.satisfied, r.runs, r.failed
from followed f cross join answers a cross join runs r
