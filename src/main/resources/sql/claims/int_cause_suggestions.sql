with notes as (

    select pcn, source, received_at, text
    from stg_denial_notes

    union all

    -- what a 277CA says in words (STC12)
    select
        reference as pcn,
        kind as source,
        to_utc_timestamp(recorded_date, business_zone) as received_at,
        message as text
    from stg_acknowledgements
    where message is not null

),

latest_notes as (

    select
        pcn,
        max_by(struct(source, received_at, text), struct(received_at, source, text)) as note
    from notes
    where received_at < as_of
    group by pcn

)

select
    denials.claim_id,
    denials.remit_id,
    denials.line,
    denials.ordinal,
    latest_notes.note.source,
    latest_notes.note.received_at,
    latest_notes.note.text

from int_denials as denials
inner join int_claims as claims
    on denials.claim_id = claims.claim_id
inner join latest_notes
    on claims.pcn = latest_notes.pcn
-- codes leave the cause open
where denials.confidence is null
