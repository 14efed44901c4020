#include "ui/inbox/threadcopy.h"

#include "ui/inbox/parts/contentpart.h"
#include "ui/text/contenttext.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace migochat::threadcopy {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::ThreadCopy)
};

QString contentOf(const Message &message, const Format &format)
{
    if (message.deletedAt)
        return Tr::tr("(taken back)");
    const QString content = contenttext::spoken(message.content, format);
    const QString kind = u'[' + labels::kind(message.kind) + u']';
    return content.isEmpty() ? kind : kind + u' ' + content;
}

QString line(Instant at, const QString &who, const QString &text, const Format &format)
{
    return u'[' + format.dayAndTime(at) + u"] "_s + (who.isEmpty() ? text : who + u": "_s + text);
}

} // namespace

QString senderOf(const Message &message, const Names &names)
{
    switch (message.author) {
    case Author::Customer:
        return names.customer.isEmpty() ? Tr::tr("Customer") : names.format.customer(names.customer);
    case Author::Assistant:
        return Tr::tr("AI");
    case Author::Phone:
        return Tr::tr("We, from the phone");
    case Author::Staff:
        break;
    }
    return message.staffName.isEmpty() ? Tr::tr("We") : message.staffName;
}

QString textOf(const ThreadRow &row)
{
    if (row.kind != ThreadRow::Kind::Item)
        return {};
    if (const auto *note = std::get_if<Note>(&row.item.content))
        return note->text;
    const auto *message = std::get_if<Message>(&row.item.content);
    return message && !message->deletedAt ? ownWords(*message) : QString();
}

QString wholeTextOf(const ThreadRow &row)
{
    const auto *message = row.kind == ThreadRow::Kind::Item ? std::get_if<Message>(&row.item.content) : nullptr;
    if (!message)
        return textOf(row);
    return message->deletedAt ? QString() : message->text;
}

QString lineOf(const ThreadRow &row, const QString &part, const Names &names)
{
    const Format &format = names.format;
    if (const auto *message = std::get_if<Message>(&row.item.content)) {
        return line(message->at, senderOf(*message, names), part.isEmpty() ? contentOf(*message, format) : part,
                    format);
    }
    if (const auto *note = std::get_if<Note>(&row.item.content)) {
        const QString who =
            note->staffName.isEmpty() ? Tr::tr("internal note") : Tr::tr("%1, internal note").arg(note->staffName);
        return line(note->at, who, part, format);
    }
    const auto &activity = std::get<Activity>(row.item.content);
    return line(activity.at, {}, historywords::line(activity, format), format);
}

} // namespace migochat::threadcopy
