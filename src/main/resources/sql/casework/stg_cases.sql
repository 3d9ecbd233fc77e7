with parsed as (

    select
        *,
        from_json(
            metadata_json,
            'intake_source string, barriers array<string>, handoff_count string,
             complexity string, submitted_documents array<string>,
             support_flags array<string>, missing_docs string'
        ) as metadata

    from raw_cases

)

select
    -- keys
    id as case_id,
    patient_id,
    advocate_id,

    -- state
    case_type,
    urgency,
    lower(status) as status,

    -- times
    try_cast(created_at as timestamp) as created_at,
    try_cast(assigned_at as timestamp) as assigned_at,
    try_cast(first_response_at as timestamp) as first_response_at,
    try_cast(resolved_at as timestamp) as resolved_at,

    -- flags: true and false, yes and no, 1 and 0, and the 1.0 of data frames
    coalesce(try_cast(escalation_flag as boolean), try_cast(escalation_flag as double) <> 0)
        as escalation_flag,
    coalesce(try_cast(reopen_flag as boolean), try_cast(reopen_flag as double) <> 0)
        as reopen_flag,

    -- metadata
    metadata.intake_source as intake_source,
    metadata.barriers as barriers,
    try_cast(try_cast(metadata.handoff_count as double) as int) as handoff_count,
    metadata.complexity as complexity,
    metadata.submitted_documents as submitted_documents,
    metadata.support_flags as support_flags,
    -- a count, a list of documents, or whether any is missing
    coalesce(
        try_cast(try_cast(metadata.missing_docs as double) as int),
        json_array_length(metadata.missing_docs),
        try_cast(try_cast(metadata.missing_docs as boolean) as int)
    ) as missing_docs,
    _raw

from parsed
