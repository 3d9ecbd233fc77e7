-- What is known of each case before as_of. One aggregation over all three sources, so that each
-- case is shuffled once.
with known as (

    select
        case_id,
        'event' as source,
        occurred_at as at,
        event_id as id,
        event_type,
        cast(null as decimal(12, 4)) as csat_score
    from stg_case_events
    where occurred_at < as_of

    union all

    select case_id, 'interaction', created_at, null, null, null
    from stg_interactions
    where created_at < as_of

    union all

    select case_id, 'feedback', submitted_at, null, null, cast(csat_score as decimal(12, 4))
    from stg_feedback
    where submitted_at < as_of

)

select
    case_id,
    min(at) filter (where event_type = 'first_response') as first_response_at,
    max(struct(at, id, event_type)) filter (where source = 'event').event_type as last_event_type,
    count_if(source = 'interaction') as interaction_count,
    max(at) filter (where source = 'interaction') as last_interaction_at,
    count(csat_score) as feedback_count,
    -- decimal: the sum must not depend on the order of its terms
    cast(sum(csat_score) as double) as csat_sum

from known
group by case_id
