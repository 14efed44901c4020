#include "app/store/searchinternal.h"
#include "app/store/statement.h"

namespace migochat::search {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A value and another one that passes too; empty: everything passes.
struct Pair {
    QString one;
    QString other;
};

Pair authorsOf(From from)
{
    switch (from) {
    case From::Customer:
        return {toText(Author::Customer), {}};
    case From::Us:
        return {toText(Author::Staff), toText(Author::Phone)};
    case From::Assistant:
        return {toText(Author::Assistant), {}};
    case From::Anybody:
        break;
    }
    return {};
}

Pair kindsOf(Holds holds)
{
    switch (holds) {
    case Holds::Image:
        return {toText(MessageKind::Image), toText(MessageKind::Sticker)};
    case Holds::Video:
        return {toText(MessageKind::Video), {}};
    case Holds::Voice:
        return {toText(MessageKind::Voice), toText(MessageKind::Audio)};
    case Holds::Document:
        return {toText(MessageKind::Document), {}};
    case Holds::Order:
        return {toText(MessageKind::Order), {}};
    case Holds::Anything:
    case Holds::Note:
        break;
    }
    return {};
}

} // namespace

bool wantsMessages(const Filter &filter)
{
    return filter.holds != Holds::Note;
}

bool wantsNotes(const Filter &filter)
{
    const bool form = filter.holds == Holds::Anything || filter.holds == Holds::Note;
    return form && (filter.from == From::Anybody || filter.from == From::Us);
}

void bindChat(Statement &statement, const Query &query)
{
    const Filter &filter = query.filter;
    statement.bind(":since"_L1, filter.since ? toMsecs(*filter.since) : std::numeric_limits<qint64>::min());
    statement.bind(":until"_L1, filter.until ? toMsecs(*filter.until) : kNewest);
    statement.bind(":channel"_L1, filter.channel ? filter.channel->text() : QString(""_L1));
    statement.bind(":stage"_L1, filter.stage ? QString(toText(*filter.stage)) : QString(""_L1));
    statement.bind(":owner"_L1, filter.owner.value());
    statement.bind(":limit"_L1, query.limit);
}

void bindMessage(Statement &statement, const Query &query)
{
    const Pair authors = authorsOf(query.filter.from);
    const Pair kinds = kindsOf(query.filter.holds);
    statement.bind(":author"_L1, authors.one).bind(":alsoAuthor"_L1, authors.other);
    statement.bind(":kind"_L1, kinds.one).bind(":alsoKind"_L1, kinds.other);
    bindChat(statement, query);
}

} // namespace migochat::search
