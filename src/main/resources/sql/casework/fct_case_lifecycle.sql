with cases as (

    select
        *,
        resolved_at is not null and resolved_at < as_of as is_resolved,
        resolved_at is not null and resolved_at >= as_of as is_resolved_later

    from stg_cases
    where created_at < as_of

),

states as (

    select
        cases.*,
        -- the event tells of what happened, the case's own column of what somebody entered
        if(cases.first_response_at < as_of, cases.first_response_at, null) as entered_response_at,
        coalesce(timings.first_response_at, entered_response_at) as responded_at,
        case
            when timings.first_response_at is not null then 'event'
            when entered_response_at is not null then 'case'
        end as first_response_source,
        coalesce(timings.interaction_count, 0) as interaction_count,
        timings.last_interaction_at,
        coalesce(timings.feedback_count, 0) as feedback_count,
        timings.csat_sum,
        -- what was delivered after the resolution says nothing about the time before it
        case
            when not is_resolved_later then cases.status
            when timings.last_event_type = 'escalated' then 'escalated'
            when timings.last_event_type = 'docs_requested' then 'pending_docs'
            when timings.last_event_type in ('first_response', 'assigned') then 'in_progress'
            else 'open'
        end as current_status

    from cases
    left join int_case_timings as timings on timings.case_id = cases.case_id

)

select
    -- keys
    states.case_id,
    states.patient_id,
    patients.insurance_type,
    states.advocate_id,
    advocates.team,

    -- state
    states.case_type,
    states.urgency,
    states.current_status as status,
    states.created_at,
    states.responded_at as first_response_at,
    states.first_response_source,
    if(is_resolved, states.resolved_at, null) as resolved_at,
    states.current_status in ('open', 'in_progress', 'pending_docs', 'escalated') as is_active,
    is_resolved,
    coalesce(states.escalation_flag, false) as is_escalated,
    coalesce(states.reopen_flag, false) as is_reopened,
    unix_micros(if(is_resolved, states.resolved_at, as_of)) - unix_micros(states.created_at)
        > sla_days * 86400 * 1000000L as is_sla_breached,
    states.current_status in ('open', 'in_progress', 'pending_docs', 'escalated')
        and unix_micros(as_of) - unix_micros(coalesce(last_interaction_at, states.created_at))
            > stale_hours * 3600 * 1000000L as is_stale,

    -- measures
    (unix_micros(responded_at) - unix_micros(states.created_at)) / 1e6
        as seconds_to_first_response,
    if(is_resolved, unix_micros(states.resolved_at) - unix_micros(states.created_at), null) / 1e6
        as seconds_to_resolution,
    (unix_micros(responded_at) - unix_micros(states.created_at)) / 3.6e9
        as hours_to_first_response,
    if(is_resolved, unix_micros(states.resolved_at) - unix_micros(states.created_at), null) / 8.64e10
        as days_to_resolution,
    interaction_count,
    last_interaction_at,
    feedback_count,
    csat_sum,
    states.handoff_count,
    states.missing_docs

from states
left join stg_patients as patients on patients.patient_id = states.patient_id
left join stg_advocates as advocates on advocates.advocate_id = states.advocate_id
