#include "tests/bench/webhookbodies.h"

#include "agent/meta/signature.h"

#include <QStringList>

#include <random>

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &arabicWords()
{
    static const QStringList words =
        u"السلام عليكم محتاج عايز طقم عمل يونيفورم سيفتي شوز جزمة خوذة قفازات فيست مقاس لارج "
        u"اسود رمادي كحلي السعر كام والتوصيل للقاهرة الاسكندرية بكره النهارده ممكن صورة المنتج "
        u"الكمية الشركة المصنع عرض جملة خصم فاتورة شحن استلام المقاسات متاح عندكم لو سمحت شكرا "
        u"قطن جبردين عاكس مطافي مهندسين عمال امن مستشفى مطعم الخامة اللون تطريز لوجو تسليم"_s.split(u' ');
    return words;
}

const QStringList &englishWords()
{
    static const QStringList words =
        u"hello price of safety shoes size coverall cotton gloves helmet delivery to Cairo how "
        u"many in stock please send photo invoice company discount for pieces navy vest logo"_s.split(u' ');
    return words;
}

QString sentence(std::minstd_rand &dice)
{
    const QStringList &words = dice() % 5 == 0 ? englishWords() : arabicWords();
    const int length = 4 + static_cast<int>(dice() % 12);
    QStringList picked;
    for (int i = 0; i < length; ++i)
        picked.append(words.at(static_cast<qsizetype>(dice() % static_cast<unsigned>(words.size()))));
    if (dice() % 3 == 0)
        picked.append(QString::number(2 + dice() % 400));
    return picked.join(u' ');
}

/// JSON text in pure ASCII, as Meta writes it.
QByteArray escaped(const QString &text)
{
    QByteArray out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            out += static_cast<char>(c.unicode());
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out;
}

} // namespace

QList<QByteArray> whatsAppBodies(const BodyPlan &plan)
{
    std::minstd_rand dice(20261123U);
    QList<QByteArray> bodies;
    bodies.reserve(plan.count);
    for (int i = 0; i < plan.count; ++i) {
        const auto customer = static_cast<int>(dice() % static_cast<unsigned>(plan.customers));
        const QByteArray phone = "2010" + QByteArray::number(10'000'000 + customer);
        const QByteArray name =
            escaped(arabicWords().at(customer % arabicWords().size()) + u' ' + QString::number(customer));
        bodies.append(R"({"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":)"
                      R"({"messaging_product":"whatsapp","metadata":{"display_phone_number":"20233334444",)"
                      R"("phone_number_id":")" +
                      kPhoneNumberId.toByteArray() + R"("},"contacts":[{"profile":{"name":")" + name +
                      R"("},"wa_id":")" + phone + R"("}],"messages":[{"from":")" + phone +
                      R"(","id":"wamid.HBgMMjAxMDEyMzQ1Njc4FQIAEhg)" + plan.run + QByteArray::number(i) +
                      R"(","timestamp":")" + QByteArray::number(1'790'000'000 + i) + R"(","text":{"body":")" +
                      escaped(sentence(dice)) + R"("},"type":"text"}]},"field":"messages"}]}]})");
    }
    return bodies;
}

QByteArray signedPost(const QByteArray &body)
{
    return "POST /webhook/whatsapp HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: facebookexternalua\r\nAccept: */*\r\n"
           "Content-Type: application/json\r\nX-Hub-Signature-256: " +
           signatureOf(kAppSecret.toByteArray(), body) + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QList<QByteArray> signedPosts(const QList<QByteArray> &bodies)
{
    QList<QByteArray> posts;
    posts.reserve(bodies.size());
    for (const QByteArray &body : bodies)
        posts.append(signedPost(body));
    return posts;
}

} // namespace migochat::bench
