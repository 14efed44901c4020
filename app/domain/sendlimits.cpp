#include "app/domain/sendlimits.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPieceLimit = 20; // title of a button or quick reply, on all channels
constexpr qsizetype kHeaderLimit = 60;
constexpr qsizetype kInteractiveBody = 1024;
constexpr qsizetype kCaption = 1024;

struct ButtonLimits {
    qsizetype most;
    qsizetype payload;
    qsizetype text;
};

QString buttonProblem(const QList<Button> &buttons, const QString &text, const ButtonLimits &limits)
{
    if (text.trimmed().isEmpty())
        return u"text_empty"_s;
    if (text.size() > limits.text)
        return u"text_too_long"_s;
    if (buttons.isEmpty() || buttons.size() > limits.most)
        return u"too_many_buttons"_s;
    QSet<QString> seen;
    for (const Button &button : buttons) {
        if (button.title.isEmpty() || button.title.size() > kPieceLimit || button.value.isEmpty() ||
            button.value.size() > limits.payload)
            return u"button_too_long"_s;
        if (seen.contains(button.value) || seen.contains(button.title))
            return u"button_twice"_s; // WhatsApp refuses two buttons with one id or title
        seen << button.value << button.title;
    }
    return {};
}

bool only(const QList<Button> &buttons, ButtonKind kind)
{
    return std::all_of(buttons.begin(), buttons.end(), [kind](const Button &button) { return button.kind == kind; });
}

QString edgeProblem(const QString &header, const QString &footer)
{
    return header.size() > kHeaderLimit || footer.size() > kHeaderLimit ? u"header_too_long"_s : QString();
}

/// Who asks about which platform's form.
struct Form {
    const ChannelKind &channel;
    const OutgoingMessage &message;
    bool whatsApp = false;
    bool messenger = false;
};

QString problemOf(const Form &form, const ButtonsContent &content)
{
    const QString &text = form.message.text;
    if (!form.whatsApp) {
        if (content.quick) {
            if (!only(content.buttons, ButtonKind::Reply))
                return u"kind_unsupported"_s;
            const TextLimit limit = textLimitOf(form.channel);
            return limit.fits(text) ? buttonProblem(content.buttons, text, {13, 1000, limit.most}) : u"text_too_long"_s;
        }
        if (!form.messenger || std::any_of(content.buttons.begin(), content.buttons.end(),
                                           [](const Button &b) { return b.kind == ButtonKind::CopyCode; }))
            return u"kind_unsupported"_s;
        return buttonProblem(content.buttons, text, {3, 1000, 640});
    }
    if (const QString edges = edgeProblem(content.header, content.footer); !edges.isEmpty())
        return edges;
    if (content.buttons.size() == 1 && content.buttons.first().kind == ButtonKind::Url)
        return buttonProblem(content.buttons, text, {1, 2000, kInteractiveBody});
    if (!only(content.buttons, ButtonKind::Reply))
        return u"kind_unsupported"_s;
    return buttonProblem(content.buttons, text, {3, 256, kInteractiveBody});
}

QString problemOf(const Form &form, const ListContent &content)
{
    if (!form.whatsApp)
        return u"kind_unsupported"_s;
    if (form.message.text.trimmed().isEmpty() || content.button.isEmpty())
        return u"text_empty"_s;
    if (form.message.text.size() > 4096)
        return u"text_too_long"_s;
    if (content.button.size() > kPieceLimit)
        return u"button_too_long"_s;
    if (const QString edges = edgeProblem(content.header, content.footer); !edges.isEmpty())
        return edges;
    qsizetype rows = 0;
    QSet<QString> ids;
    for (const ListSection &section : content.sections) {
        rows += section.rows.size();
        const bool needsTitle = content.sections.size() > 1;
        if (section.title.size() > 24 || (needsTitle && section.title.isEmpty()))
            return u"row_too_long"_s;
        for (const ListRow &row : section.rows) {
            if (row.id.isEmpty() || row.id.size() > 200 || row.title.isEmpty() || row.title.size() > 24 ||
                row.description.size() > 72)
                return u"row_too_long"_s;
            if (ids.contains(row.id))
                return u"button_twice"_s;
            ids.insert(row.id);
        }
    }
    return rows < 1 || rows > 10 || content.sections.size() > 10 ? u"too_many_rows"_s : QString();
}

QString whatsAppCards(const Form &form, const CardsContent &content)
{
    const bool products = std::all_of(content.cards.begin(), content.cards.end(),
                                      [](const Card &card) { return !card.productId.isEmpty(); });
    if (content.catalogId.isEmpty() || !products) { // one card without a catalogue travels as picture, text and link
        const Card &card = content.cards.first();
        if (content.cards.size() > 1)
            return u"no_catalog"_s;
        const qsizetype body = card.title.size() + card.subtitle.size() + form.message.text.size() + 4;
        return card.title.isEmpty() || card.url.isEmpty() ? u"card_incomplete"_s
               : body > kInteractiveBody                  ? u"card_too_long"_s
                                                          : QString();
    }
    if (content.cards.size() > 30)
        return u"too_many_cards"_s;
    if (content.cards.size() > 1 && content.header.isEmpty())
        return u"card_incomplete"_s; // a product list needs its header
    if (content.cards.size() > 1 && form.message.text.trimmed().isEmpty())
        return u"text_empty"_s;
    return form.message.text.size() > kInteractiveBody ? u"text_too_long"_s
                                                       : edgeProblem(content.header, content.footer);
}

QString problemOf(const Form &form, const CardsContent &content)
{
    if (content.cards.isEmpty())
        return u"card_incomplete"_s;
    if (form.whatsApp)
        return whatsAppCards(form, content);
    if (content.cards.size() > 10)
        return u"too_many_cards"_s;
    for (const Card &card : content.cards) {
        const bool bare =
            card.subtitle.isEmpty() && card.imageUrl.isEmpty() && card.url.isEmpty() && card.buttons.isEmpty();
        if (card.title.isEmpty() || bare)
            return u"card_incomplete"_s;
        if (card.title.size() > 80 || card.subtitle.size() > 80)
            return u"card_too_long"_s;
        if (card.buttons.size() > 3)
            return u"too_many_buttons"_s;
        for (const Button &button : card.buttons) {
            if (button.title.size() > kPieceLimit || button.value.size() > 1000)
                return u"button_too_long"_s;
        }
    }
    return {};
}

QString problemOf(const Form &form, const RequestContent &content)
{
    const QString &text = form.message.text;
    if (text.trimmed().isEmpty())
        return u"text_empty"_s;
    if (text.size() > kInteractiveBody)
        return u"text_too_long"_s;
    const bool ok = form.whatsApp ? content.what == "location"_L1 || content.what == "phone"_L1
                                  : form.messenger && (content.what == "phone"_L1 || content.what == "email"_L1);
    return ok ? QString() : u"kind_unsupported"_s;
}

QString problemOf(const Form &form, const LocationContent &content)
{
    if (!form.whatsApp)
        return u"kind_unsupported"_s;
    const bool isPlace = std::abs(content.latitude) <= 90 && std::abs(content.longitude) <= 180;
    return isPlace ? QString() : u"place_invalid"_s;
}

QString problemOf(const Form &form, const ContactsContent &content)
{
    if (!form.whatsApp)
        return u"kind_unsupported"_s;
    const bool filled = !content.cards.isEmpty() &&
                        std::all_of(content.cards.begin(), content.cards.end(), [](const ContactCard &card) {
                            return !card.name.isEmpty() && !card.phones.isEmpty();
                        });
    return filled ? QString() : u"card_empty"_s;
}

QString problemOf(const Form &form, const TemplateContent &content)
{
    if (!form.whatsApp)
        return u"kind_unsupported"_s;
    return content.name.isEmpty() || content.language.isEmpty() ? u"no_template"_s : QString();
}

QString problemOf(const Form &form, const CommentContent &content)
{
    if (form.whatsApp || content.commentId.isEmpty())
        return u"kind_unsupported"_s;
    if (form.message.text.trimmed().isEmpty())
        return u"text_empty"_s;
    return content.isPrivateReply && !textLimitOf(form.channel).fits(form.message.text) ? u"text_too_long"_s
                                                                                        : QString();
}

QString fileProblem(const Form &form)
{
    const OutgoingMessage &message = form.message;
    if (message.files.isEmpty())
        return u"no_file"_s;
    if (message.files.size() > 1)
        return u"too_many_files"_s; // one message each, so that a refusal concerns one
    const bool captions = form.whatsApp && message.kind != MessageKind::Audio && message.kind != MessageKind::Voice &&
                          message.kind != MessageKind::Sticker;
    if (!message.text.isEmpty() && !captions)
        return u"kind_unsupported"_s; // the text travels as a message of its own
    if (message.text.size() > kCaption)
        return u"text_too_long"_s;
    return !form.whatsApp && message.kind == MessageKind::Sticker ? u"kind_unsupported"_s : QString();
}

QString contentProblem(const Form &form)
{
    return std::visit(
        [&form](const auto &content) -> QString {
            if constexpr (requires { problemOf(form, content); })
                return problemOf(form, content);
            else
                return u"kind_unsupported"_s;
        },
        form.message.content);
}

} // namespace

TextLimit textLimitOf(const ChannelKind &channel)
{
    if (channel == whatsAppChannel())
        return {4096, TextLimit::Unit::Characters};
    if (channel == messengerChannel())
        return {1999, TextLimit::Unit::Characters};
    if (channel == instagramChannel())
        return {1000, TextLimit::Unit::Bytes};
    return {};
}

bool isFileKind(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Image:
    case MessageKind::Video:
    case MessageKind::Audio:
    case MessageKind::Voice:
    case MessageKind::Document:
    case MessageKind::Sticker:
        return true;
    default:
        return false;
    }
}

QString sendProblem(const ChannelKind &channel, const OutgoingMessage &message)
{
    const bool whatsApp = channel == whatsAppChannel();
    const bool messenger = channel == messengerChannel();
    const bool isText = message.kind == MessageKind::Text && std::holds_alternative<std::monostate>(message.content);
    if (isText)
        return message.text.trimmed().isEmpty() ? u"text_empty"_s : QString();
    if (!whatsApp && !messenger && channel != instagramChannel())
        return u"kind_unsupported"_s;
    const Form form{channel, message, whatsApp, messenger};
    return isFileKind(message.kind) ? fileProblem(form) : contentProblem(form);
}

} // namespace migochat
