-- Grain: one row per brand, experiment group, basis and month in which episodes of recommendations
-- opened. Contacted and not contacted are compared as they were: who is contacted is no accident. The
-- experiment says what contacts change.
select
  brand,
  experiment_group,
  list_basis,
  to_date(date_trunc('month', opened_on)) as month,
  count(*) as episodes,
  count(is_contacted) as mature_episodes,
  count_if(is_contacted) as contacted,
  count_if(is_contacted) / nullif(count(is_contacted), 0) as adoption_rate,
  count(is_discontinued) as known_outcomes,
  double(count_if(is_discontinued and is_contacted))
    / nullif(count_if(is_discontinued is not null and is_contacted), 0) as discontinued_contacted,
  double(count_if(is_discontinued and not is_contacted))
    / nullif(count_if(is_discontinued is not null and not is_contacted), 0)
    as discontinued_not_contacted,
  -- decimal: the sum must not depend on the order of its terms
  cast(sum(cast(expected_discontinuations_avoided as decimal(18, 12))) as double)
    as expected_avoided
from recommendation_episodes
group by all
