with measured as (

    select
        claim_id,
        coalesce(payer, 'unknown') as payer,
        date_format(submitted_date, 'yyyy-MM') as month,
        is_mature,
        label,
        days_to_adjudicate,
        days_to_pay,
        greatest(datediff(run_date, submitted_date), 0) as age,
        case
            when days_to_adjudicate is null or initial_outcome is null then 'silent'
            when initial_outcome = 'denied' then 'denied'
            when initial_outcome = 'paid' then 'paid'
            -- the rest may be the patient's: then nothing was paid
            when initial_outcome = 'partially_denied' and days_to_pay = days_to_adjudicate
                then 'paid'
            else 'other'
        end as event
    from int_claims
    where
        source = 'submission'
        and payer_sequence = 'P'
        and submitted_date is not null

),

coded as (

    select distinct
        submissions.claim_id,
        lines.code
    from stg_claims as submissions
    inner join stg_claim_lines as lines
        on submissions.submission_id = lines.submission_id
    where
        submissions.submission_kind in ('original', 'orphan_replacement', 'orphan_void')
        -- a procedure's, of whatever list: anything may be written in its place, a name too
        and lines.code rlike '^([0-9]{5}|[A-Z][0-9]{4}|[0-9]{4}[A-Z]|[0-9]{11})$'

    union all

    select
        claim_id,
        '*' as code
    from measured

)

select
    measured.payer,
    coded.code,
    measured.month,
    count(*) as claims,
    count_if(measured.is_mature) as mature,
    count_if(measured.is_mature and measured.label is not null) as adjudicated,
    count_if(measured.is_mature and measured.label = 1) as denied,
    median(measured.days_to_adjudicate) as median_days_to_adjudicate,
    median(measured.days_to_pay) as median_days_to_pay,
    collect_list(struct(
        -- a decision is dated neither before the submission nor after it is known
        if(
            measured.event = 'silent',
            measured.age,
            greatest(least(measured.days_to_adjudicate, measured.age), 0)
        ) as days,
        measured.event as event
    )) as courses

from measured
inner join coded
    on measured.claim_id = coded.claim_id
group by measured.payer, coded.code, measured.month
