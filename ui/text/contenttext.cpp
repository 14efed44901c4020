#include "ui/text/contenttext.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace migochat::contenttext {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Content)
};

} // namespace

QString shared(const ShareContent &share)
{
    if (share.what == "post"_L1)
        return Tr::tr("Shared a post");
    if (share.what == "reel"_L1)
        return Tr::tr("Shared a reel");
    if (share.what == "story_reply"_L1)
        return Tr::tr("Answered our story");
    if (share.what == "story_mention"_L1)
        return Tr::tr("Mentioned us in a story");
    if (share.what == "product"_L1)
        return Tr::tr("Asked about a product");
    return Tr::tr("Shared a link");
}

QString request(const RequestContent &request)
{
    if (request.what == "location"_L1)
        return Tr::tr("Asked for the location");
    if (request.what == "email"_L1)
        return Tr::tr("Asked for the e-mail address");
    return Tr::tr("Asked for the phone number");
}

QString comment(const CommentContent &comment, Direction direction)
{
    if (direction == Direction::Inbound)
        return comment.parentId.isEmpty() || comment.parentId == comment.postId ? Tr::tr("Comment under a post")
                                                                                : Tr::tr("Answer under a comment");
    return comment.isPrivateReply ? Tr::tr("Private reply to a comment") : Tr::tr("Public answer under the comment");
}

QString call(const CallContent &call, const Format &format)
{
    QString words = Tr::tr("Call");
    if (call.state == "missed"_L1 || call.state == "rejected"_L1)
        words = Tr::tr("Missed call");
    else if (call.state == "ringing"_L1)
        words = Tr::tr("The customer is calling");
    if (call.durationSeconds > 0)
        words += u" · "_s + format.duration(std::chrono::seconds(call.durationSeconds));
    return words;
}

QString notice(const SystemContent &notice, const Format &format)
{
    if (notice.what == "number_changed"_L1)
        return Tr::tr("The customer has a new number: %1").arg(format.phone(notice.after));
    if (notice.what == "user_id_changed"_L1)
        return Tr::tr("WhatsApp gave the customer a new id");
    if (notice.what == "identity_changed"_L1)
        return Tr::tr("The customer's security code changed");
    if (notice.what == "app_owner_changed"_L1)
        return Tr::tr("Another program took over this chat");
    return singleLine(notice.after.isEmpty() ? notice.what : notice.after);
}

QString category(const QString &category)
{
    if (category == "marketing"_L1)
        return Tr::tr("marketing");
    if (category == "utility"_L1)
        return Tr::tr("service notice");
    if (category == "authentication"_L1)
        return Tr::tr("sign-in code");
    return leftToRight(category);
}

QString price(qint64 minor, const QString &currency, const Format &format)
{
    if (currency.isEmpty() || currency == "EGP"_L1)
        return format.money(Money{minor});
    return isolated(currency + u' ' + QLocale::c().toString(double(minor) / 100.0, 'f', 2));
}

QString fileSize(qint64 bytes, const Format &format)
{
    constexpr qint64 kUnit = 1000;
    const qint64 kilobytes = std::max<qint64>(1, bytes / kUnit);
    return isolated(kilobytes < kUnit ? Tr::tr("%1 KB").arg(format.number(kilobytes))
                                      : Tr::tr("%1 MB").arg(format.number((kilobytes + kUnit / 2) / kUnit)));
}

namespace {

struct Phrase {
    const Format &format;

    QString operator()(const LocationContent &c) const { return isolated(c.name.isEmpty() ? c.address : c.name); }
    QString operator()(const OrderContent &c) const
    {
        return Tr::tr("%n product(s)", nullptr, static_cast<int>(c.lines.size()));
    }
    QString operator()(const ContactsContent &c) const
    {
        QStringList names;
        for (const ContactCard &card : c.cards)
            names << isolated(card.name) << card.phones;
        return names.join(u' ');
    }
    QString operator()(const FormContent &c) const
    {
        QStringList answers;
        for (const auto &[field, value] : c.answers)
            answers << isolated(field) + u' ' + isolated(value);
        return answers.join(u' ');
    }
    QString operator()(const ShareContent &c) const { return shared(c) + u' ' + isolated(c.title); }
    QString operator()(const RequestContent &c) const { return request(c); }
    QString operator()(const CallContent &c) const { return call(c, format); }
    QString operator()(const SystemContent &c) const { return notice(c, format); }
    template <typename T>
    QString operator()(const T &) const
    {
        return {};
    }
};

} // namespace

QString spoken(const MessageContent &content, const Format &format)
{
    return std::visit(Phrase{format}, content).trimmed();
}

QString fileFailure(const QString &code)
{
    if (code == "too_large"_L1)
        return Tr::tr("Too large to be fetched");
    if (code == "expired"_L1)
        return Tr::tr("No longer kept by the platform");
    if (code == "hash"_L1)
        return Tr::tr("Arrived damaged");
    if (code == "131052"_L1)
        return Tr::tr("The platform could not hand it over");
    return Tr::tr("Could not be fetched");
}

} // namespace migochat::contenttext
