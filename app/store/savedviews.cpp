#include "app/store/savedviews.h"

#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kShown{"savedviews.shown"_L1, R"(
    SELECT id, name, filter, position, staff_id FROM saved_view
    WHERE staff_id IS NULL OR staff_id = :staff
    ORDER BY position, id
)"_L1};

constexpr Sql kPut{"savedviews.put"_L1, R"(
    INSERT INTO saved_view (id, staff_id, name, filter, position, created_at)
    VALUES (:view, :owner, :name, :filter,
            CASE WHEN :view IS NULL THEN (SELECT ifnull(max(position), 0) + 1 FROM saved_view) ELSE :position END, :now)
    ON CONFLICT (id) DO UPDATE SET staff_id = excluded.staff_id, name = excluded.name, filter = excluded.filter,
                                   position = excluded.position
    RETURNING id
)"_L1};

constexpr Sql kRemove{"savedviews.remove"_L1, "DELETE FROM saved_view WHERE id = :view"_L1};

constexpr std::array kStatements{kShown, kPut, kRemove};

} // namespace

SqlList statements::savedViews()
{
    return kStatements;
}

namespace savedviews {

Result<QList<SavedView>> shownTo(const Database &database, StaffId staff)
{
    return readAll(
        database, kShown, [&](Statement &s) { s.bind(":staff"_L1, staff); },
        [](const Statement &row) {
            return SavedView{row.id<SavedViewId>(0), row.text(1), row.text(2), row.real(3), row.id<StaffId>(4)};
        });
}

Result<SavedViewId> put(Transaction &transaction, const SavedView &view, Instant now)
{
    const auto id = readOne(
        transaction.database(), kPut,
        [&](Statement &s) {
            s.bind(":view"_L1, view.id).bind(":name"_L1, view.name).bind(":filter"_L1, view.filter);
            s.bind(":position"_L1, view.position).bind(":owner"_L1, view.owner).bind(":now"_L1, now);
        },
        [](const Statement &row) { return row.id<SavedViewId>(0); });
    if (!id)
        return failed(id, u"saved view");
    transaction.changed(Topic::SavedView, id->value_or(view.id));
    return id->value_or(view.id);
}

Result<> remove(Transaction &transaction, SavedViewId view)
{
    const Result<> removed = runSql(transaction.database(), kRemove, [&](Statement &s) { s.bind(":view"_L1, view); });
    if (!removed)
        return failed(removed, u"remove saved view");
    transaction.changed(Topic::SavedView, view);
    return {};
}

} // namespace savedviews

} // namespace migochat
