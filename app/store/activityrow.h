#pragma once

#include "app/domain/threaditem.h"
#include "app/store/statement.h"

/// The name of the person whose number a column holds; "staff" for somebody without one.
#define MIGOCHAT_PERSON_IN(column)                                                                                     \
    "ifnull((SELECT ifnull(nullif(o.name, ''), 'staff') FROM staff o WHERE o.id = CAST(" column " AS INTEGER)), '')"

/// Columns that readActivity() takes, for `FROM activity v LEFT JOIN staff s ON s.id = v.staff_id`: who is responsible and
/// whose record was merged are kept as numbers and read as names. A macro, because a statement has to be one literal.
#define MIGOCHAT_ACTIVITY_COLUMNS                                                                                      \
    " v.id, v.contact_id, v.kind, v.at, ifnull(nullif(s.name, ''), v.actor),"                                          \
    " CASE WHEN v.kind IN ('contact_merged', 'contact_split', 'merge_undone')"                                         \
    "      THEN ifnull((SELECT c.display_name FROM contact c WHERE c.id = CAST(v.old_value AS INTEGER)), '')"          \
    "      WHEN v.kind IN ('assigned', 'owner_change') THEN " MIGOCHAT_PERSON_IN(                                      \
        "v.old_value") " ELSE v.old_value END,"                                                                        \
                       " CASE WHEN v.kind IN ('assigned', 'owner_change') THEN " MIGOCHAT_PERSON_IN(                   \
                           "v.new_value") " ELSE v.new_value END,"                                                     \
                                          " v.reason "

namespace migochat {

[[nodiscard]] inline Activity readActivity(const Statement &row)
{
    return {row.integer(0), row.id<ContactId>(1), row.text(2), row.instant(3),
            row.text(4),    row.text(5),          row.text(6), row.text(7)};
}

} // namespace migochat
