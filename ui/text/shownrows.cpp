#include "ui/text/shownrows.h"

#include "ui/text/format.h"

#include <QAbstractItemModel>

namespace migochat::shownrows {

namespace {

using phonemask::isTold;

/// One overload per content that the platform fills; the default changes nothing.
struct Hiding {
    const Format &format;

    void operator()(FormContent &form) const
    {
        for (auto &[field, value] : form.answers)
            value = format.told(value);
    }
    void operator()(ContactsContent &people) const
    {
        if (!people.answersRequest)
            return;
        for (ContactCard &card : people.cards) {
            card.name = format.customer(card.name);
            for (QString &phone : card.phones)
                phone = format.customer(phone);
        }
    }
    void operator()(SystemContent &notice) const
    {
        notice.before = format.customer(notice.before);
        notice.after = format.customer(notice.after);
    }
    template <typename T>
    void operator()(T &) const
    {
    }
};

} // namespace

QString text(MessageKind kind, const QString &text, const Format &format)
{
    return isTold(kind) ? format.told(text) : text;
}

Message message(const Message &message, const Format &format)
{
    if (format.numbers() == Numbers::Whole || !isTold(message.kind))
        return message;
    Message shown = message;
    const auto *people = std::get_if<ContactsContent>(&message.content);
    if (!people || people->answersRequest)
        shown.text = format.told(message.text);
    std::visit(Hiding{format}, shown.content);
    return shown;
}

ThreadItem item(const ThreadItem &item, const Format &format)
{
    ThreadItem shown = item;
    if (const auto *one = std::get_if<Message>(&item.content))
        shown.content = message(*one, format);
    return shown;
}

ThreadRow thread(const QModelIndex &index, const Format &format)
{
    ThreadRow row = index.data(RowRole).value<ThreadRow>();
    if (format.numbers() == Numbers::Whole)
        return row;
    row.item = item(row.item, format);
    row.quoted = message(row.quoted, format);
    return row;
}

QString preview(const ConversationRow &row, const Format &format)
{
    return text(row.previewKind, row.preview, format);
}

} // namespace migochat::shownrows
