#include "ui/control/waitingwalk.h"

#include <initializer_list>

namespace migochat::waitingwalk {

namespace {

using conversations::Cursor;
using conversations::ListQuery;
using conversations::View;
using Row = conversations::ListedConversation;

ListQuery queryOf(View view, const From &from)
{
    return {.view = view, .sort = conversations::Sort::OldestWaiting, .moment = from.moment, .limit = 2};
}

/// The first behind a place that waits and is not open; those who wait come before the others.
Result<std::optional<Row>> firstBehind(const Database &database, ListQuery query, const From &from,
                                       std::optional<Cursor> place)
{
    query.after = place;
    const auto rows = conversations::page(database, query);
    if (!rows)
        return failed(rows);
    for (const Row &row : *rows) {
        if (row.conversation.waitingSince && row.conversation.id != from.open)
            return row;
    }
    return std::optional<Row>();
}

Result<std::optional<Row>> firstOf(const Database &database, std::initializer_list<View> views, const From &from,
                                   std::optional<Cursor> place)
{
    std::optional<Row> first;
    for (const View view : views) {
        const ListQuery query = queryOf(view, from);
        const auto found = firstBehind(database, query, from, place);
        if (!found)
            return failed(found);
        if (*found && (!first || conversations::goesBefore(**found, *first, query)))
            first = *found;
    }
    return first;
}

Result<std::optional<Cursor>> placeOfOpen(const Database &database, const From &from)
{
    const auto open = conversations::listed(database, {from.open});
    if (!open)
        return failed(open);
    if (open->isEmpty() || !open->first().conversation.waitingSince)
        return from.place;
    return std::optional(conversations::cursorOf(open->first(), queryOf(View::Waiting, from)));
}

} // namespace

Result<std::optional<Step>> next(const Database &database, const From &from)
{
    const auto place = placeOfOpen(database, from);
    if (!place)
        return failed(place);
    for (const auto &views : {std::initializer_list<View>{View::Mine, View::Unassigned}, {View::Waiting}}) {
        for (const std::optional<Cursor> &after : {*place, std::optional<Cursor>()}) {
            const auto found = firstOf(database, views, from, after);
            if (!found)
                return failed(found);
            if (*found)
                return std::optional(
                    Step{(*found)->conversation.id, conversations::cursorOf(**found, queryOf(View::Waiting, from))});
        }
    }
    return std::optional<Step>();
}

} // namespace migochat::waitingwalk
