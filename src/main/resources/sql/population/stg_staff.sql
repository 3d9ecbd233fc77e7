-- a month may be given without a day; any day of it stands for its first
select
    * except (month),
    if(
        trim(month) rlike '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$',
        concat(left(trim(month), 7), '-01'),
        month
    ) as month

from raw_staff
