#include "ui/inbox/parts/contentpart.h"

#include "app/domain/adpicture.h"
#include "app/domain/phonemask.h"
#include "ui/inbox/parts/basketpart.h"
#include "ui/inbox/parts/infocard.h"
#include "ui/inbox/parts/kindicon.h"
#include "ui/text/contenttext.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

QString mapAddress(const LocationContent &place)
{
    if (!place.url.isEmpty())
        return place.url;
    return u"https://www.openstreetmap.org/?mlat=%1&mlon=%2#map=16/%1/%2"_s.arg(place.latitude, 0, 'f', 6)
        .arg(place.longitude, 0, 'f', 6);
}

QStringList titlesOf(const QList<Button> &buttons)
{
    QStringList titles;
    for (const Button &button : buttons)
        titles << (button.title.isEmpty() ? button.value : button.title);
    return titles;
}

InfoCard::Action copies(const QString &title, const QString &value)
{
    return {title, {.kind = PartAction::Kind::CopyText, .message = {}, .value = value, .text = title}};
}

InfoCard::Action opens(const QString &title, const QString &address)
{
    return {title, {.kind = PartAction::Kind::OpenLink, .message = {}, .value = address, .text = title}};
}

/// One overload per content; the default draws nothing.
struct CardsOf {
    const Message &message;
    const Format &format;

    QList<InfoCard> operator()(const LocationContent &place) const
    {
        QStringList lines;
        if (!place.address.isEmpty())
            lines << place.address;
        const QString at = u"%1, %2"_s.arg(place.latitude, 0, 'f', 5).arg(place.longitude, 0, 'f', 5);
        lines << leftToRight(at);
        return {{.icon = Icon::Location,
                 .title = place.name.isEmpty() ? labels::kind(MessageKind::Location) : place.name,
                 .lines = lines,
                 .actions = {opens(Tr::tr("Open the map"), mapAddress(place))},
                 .buttons = {}}};
    }

    QList<InfoCard> operator()(const ContactsContent &people) const
    {
        QList<InfoCard> cards;
        for (const ContactCard &person : people.cards) {
            InfoCard card{.icon = Icon::Contact, .title = person.name, .lines = {}, .actions = {}, .buttons = {}};
            if (!person.organization.isEmpty())
                card.lines << person.organization;
            for (const QString &phone : person.phones) {
                card.lines << leftToRight(phone);
                if (!phonemask::isMasked(phone))
                    card.actions << copies(Tr::tr("Copy %1").arg(leftToRight(phone)), phone);
            }
            for (const QString &email : person.emails)
                card.lines << leftToRight(email);
            cards << card;
        }
        return cards;
    }

    QList<InfoCard> operator()(const FormContent &form) const
    {
        InfoCard card{.icon = Icon::Document,
                      .title = form.name.isEmpty() ? labels::kind(MessageKind::Form) : form.name,
                      .lines = {},
                      .actions = {},
                      .buttons = {}};
        for (const auto &[field, value] : form.answers)
            card.lines << isolated(field) + u": "_s + isolated(value);
        return {card};
    }

    QList<InfoCard> operator()(const ShareContent &share) const
    {
        InfoCard card{
            .icon = Icon::Quote, .title = contenttext::shared(share), .lines = {}, .actions = {}, .buttons = {}};
        if (!share.title.isEmpty() && share.title != message.text)
            card.lines << share.title;
        if (!share.url.isEmpty())
            card.actions << opens(Tr::tr("Open link"), share.url);
        return {card};
    }

    QList<InfoCard> operator()(const ButtonsContent &buttons) const
    {
        return {{.icon = Icon::Template,
                 .title = buttons.header,
                 .lines = footer(buttons.footer),
                 .actions = {},
                 .buttons = titlesOf(buttons.buttons)}};
    }

    QList<InfoCard> operator()(const ListContent &list) const
    {
        InfoCard card{
            .icon = Icon::Template, .title = list.header, .lines = {}, .actions = {}, .buttons = {list.button}};
        for (const ListSection &section : list.sections) {
            if (!section.title.isEmpty())
                card.lines << section.title;
            for (const ListRow &row : section.rows)
                card.lines << u"• "_s + isolated(row.title);
        }
        card.lines << footer(list.footer);
        return {card};
    }

    QList<InfoCard> operator()(const CardsContent &content) const
    {
        QList<InfoCard> cards;
        for (const Card &item : content.cards) {
            InfoCard card{.icon = Icon::Bag,
                          .title = item.title.isEmpty() ? item.productId : item.title,
                          .lines = {},
                          .actions = {},
                          .buttons = titlesOf(item.buttons)};
            if (!item.subtitle.isEmpty())
                card.lines << item.subtitle;
            if (!item.productId.isEmpty() && !item.title.isEmpty())
                card.lines << leftToRight(item.productId);
            if (!item.url.isEmpty())
                card.actions << opens(Tr::tr("Open link"), item.url);
            cards << card;
        }
        return cards;
    }

    QList<InfoCard> operator()(const TemplateContent &content) const
    {
        QStringList lines{leftToRight(content.name) + u" · "_s + contenttext::category(content.category)};
        return {{.icon = Icon::Template,
                 .title = content.header.isEmpty() ? labels::kind(MessageKind::Template) : content.header,
                 .lines = lines + footer(content.footer),
                 .actions = {},
                 .buttons = titlesOf(content.buttons)}};
    }

    QList<InfoCard> operator()(const RequestContent &request) const
    {
        return {{.icon = request.what == "location"_L1 ? Icon::Location : Icon::Contact,
                 .title = contenttext::request(request),
                 .lines = {},
                 .actions = {},
                 .buttons = {}}};
    }

    QList<InfoCard> operator()(const CommentContent &comment) const
    {
        InfoCard card{.icon = Icon::Quote,
                      .title = contenttext::comment(comment, message.direction),
                      .lines = {},
                      .actions = {},
                      .buttons = {}};
        if (!comment.permalink.isEmpty())
            card.actions << opens(Tr::tr("Open the post"), comment.permalink);
        return {card};
    }

    QList<InfoCard> operator()(const CallContent &call) const
    {
        return {
            {.icon = Icon::Call, .title = contenttext::call(call, format), .lines = {}, .actions = {}, .buttons = {}}};
    }

    QList<InfoCard> operator()(const SystemContent &notice) const
    {
        return {{.icon = Icon::Info,
                 .title = contenttext::notice(notice, format),
                 .lines = {},
                 .actions = {},
                 .buttons = {}}};
    }

    /// Drawn as text (a choice, nothing) or by a block of its own (an order).
    template <typename T>
    QList<InfoCard> operator()(const T &) const
    {
        return {};
    }

private:
    static QStringList footer(const QString &text) { return text.isEmpty() ? QStringList() : QStringList(text); }
};

/// A kind with neither content nor file nor text would be an empty bubble.
bool needsPlaceholder(const Message &message)
{
    if (message.deletedAt)
        return false;
    if (message.kind == MessageKind::Unsupported)
        return true;
    const bool hasFile =
        std::ranges::any_of(message.attachments, [](const Attachment &file) { return file.kind != kAdPicture; });
    return message.text.isEmpty() && !hasFile && std::holds_alternative<std::monostate>(message.content);
}

QString wordsOn(const InfoCard &card)
{
    QStringList lines = QStringList(card.title) + card.lines;
    lines.removeAll(QString());
    return withoutBidiControls(lines.join(u'\n'));
}

InfoCard placeholder(const Message &message)
{
    InfoCard card{
        .icon = kindIcon(message.kind), .title = labels::kind(message.kind), .lines = {}, .actions = {}, .buttons = {}};
    if (message.kind == MessageKind::Unsupported && !message.kindText.isEmpty())
        card.lines << leftToRight(singleLine(message.kindText, 40));
    return card;
}

} // namespace

QString ownWords(const Message &message)
{
    // These have no words of a person beside them: the text says for lists and search what the card shows.
    if (std::holds_alternative<LocationContent>(message.content) ||
        std::holds_alternative<ContactsContent>(message.content))
        return {};
    const auto *order = std::get_if<OrderContent>(&message.content);
    return order ? message.text.section(u'\n', static_cast<int>(order->lines.size())) : message.text;
}

bool standsUnderText(const MessageContent &content)
{
    return std::holds_alternative<ButtonsContent>(content) || std::holds_alternative<ListContent>(content) ||
           std::holds_alternative<RequestContent>(content);
}

QList<BubblePart> makeContentParts(const Message &message, const PartRoom &room)
{
    QList<BubblePart> parts;
    if (message.deletedAt)
        return parts;
    if (const auto *order = std::get_if<OrderContent>(&message.content))
        parts << makeBasketPart(*order, room);
    for (const InfoCard &card : std::visit(CardsOf{message, room.look.format}, message.content)) {
        BubblePart part = makeInfoCard(card, room);
        // The words of a message are copied with it.
        if (const QString words = wordsOn(card); message.text.isEmpty() && !words.isEmpty())
            part.actions.prepend(copies(Tr::tr("Copy text"), words).action);
        parts << part;
    }
    if (parts.isEmpty() && needsPlaceholder(message))
        parts << makeInfoCard(placeholder(message), room);
    return parts;
}

} // namespace migochat
