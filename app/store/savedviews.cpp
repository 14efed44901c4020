#include "app/store/savedviews.h"

#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAll{"savedviews.all"_L1, R"(
    SELECT id, name, filter, position FROM saved_view ORDER BY position, id
)"_L1};

constexpr Sql kPut{"savedviews.put"_L1, R"(
    INSERT INTO saved_view (id, name, filter, position, created_at)
    VALUES (:view, :name, :filter, CASE WHEN :view IS NULL THEN (SELECT ifnull(max(position), 0) + 1 FROM saved_view)
                                        ELSE :position END, :now)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter, position = excluded.position
    RETURNING id
)"_L1};

constexpr Sql kRemove{"savedviews.remove"_L1, "DELETE FROM saved_view WHERE id = :view"_L1};

constexpr std::array kStatements{kAll, kPut, kRemove};

} // namespace

SqlList statements::savedViews()
{
    return kStatements;
}

namespace savedviews {

Result<QList<SavedView>> all(const Database &database)
{
    return readAll(database, kAll, kNoValues, [](const Statement &row) {
        return SavedView{row.id<SavedViewId>(0), row.text(1), row.text(2), row.real(3)};
    });
}

Result<SavedViewId> put(Transaction &transaction, const SavedView &view, Instant now)
{
    const auto id = readOne(
        transaction.database(), kPut,
        [&](Statement &s) {
            s.bind(":view"_L1, view.id).bind(":name"_L1, view.name).bind(":filter"_L1, view.filter);
            s.bind(":position"_L1, view.position).bind(":now"_L1, now);
        },
        [](const Statement &row) { return row.id<SavedViewId>(0); });
    if (!id)
        return failed(id, u"saved view");
    transaction.changed(Topic::SavedView, id->value_or(view.id));
    return id->value_or(view.id);
}

Result<> remove(Transaction &transaction, SavedViewId view)
{
    const Result<> removed =
        runSql(transaction.database(), kRemove, [&](Statement &s) { s.bind(":view"_L1, view); });
    if (!removed)
        return failed(removed, u"remove saved view");
    transaction.changed(Topic::SavedView, view);
    return {};
}

} // namespace savedviews

} // namespace migochat
