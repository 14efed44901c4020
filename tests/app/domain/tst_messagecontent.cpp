#include "app/domain/messagecontent.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

namespace {

const QList<std::pair<const char *, MessageContent>> &everyContent()
{
    static const QList<std::pair<const char *, MessageContent>> list{
        {"none", {}},
        {"location",
         LocationContent{30.0444, -31.2357, u"معرض BWW"_s, u"شارع رمسيس"_s, u"https://example.com/a?b=1"_s}},
        {"contacts",
         ContactsContent{{{u"أبو عمر"_s, u"النور"_s, {u"+20 100 000 0004"_s}, {u"201000000004"_s}, {u"a@b.eg"_s}}, {}},
                         true}},
        {"order",
         OrderContent{u"77"_s, {{u"BW-VE-201"_s, u"فيست"_s, 50, 5800, u"EGP"_s}, {u"BW-GG-520"_s, {}, 20, 0, {}}}}},
        {"choice", ChoiceContent{u"size_44"_s, u"مقاس 44"_s, u"متوفر"_s}},
        {"form", FormContent{u"lead"_s, {{u"full_name"_s, u"منى"_s}, {u"empty"_s, {}}}}},
        {"share", ShareContent{u"reel"_s, u"9"_s, u"\"quoted\""_s, u"https://example.com"_s}},
        {"buttons", ButtonsContent{u"head"_s,
                                   u"foot"_s,
                                   {{ButtonKind::Url, u"افتح"_s, u"https://x"_s}, {ButtonKind::CopyCode, {}, u"A1"_s}},
                                   true}},
        {"list", ListContent{{}, {}, u"اختر"_s, {{u"أحذية"_s, {{u"1"_s, u"S3"_s, u"جلد"_s}}}, {}}}},
        {"cards",
         CardsContent{
             {},
             {},
             u"cat"_s,
             {{u"فيست"_s, u"70 ج.م"_s, {}, {}, u"BW-VE-201"_s, {{ButtonKind::Phone, u"كلمنا"_s, u"+201"_s}}}}}},
        {"template",
         TemplateContent{u"order_ready"_s, u"ar"_s, u"utility"_s, {}, {}, {}, {{u"body"_s, 1, u"text"_s, u"أحمد"_s}}}},
        {"request", RequestContent{u"location"_s}},
        {"comment", CommentContent{u"1_2"_s, u"1"_s, {}, u"https://f"_s, true}},
        {"call", CallContent{u"missed"_s, 61}},
        {"system", SystemContent{u"number_changed"_s, u"2010"_s, u"2011"_s}},
    };
    return list;
}

} // namespace

class TestMessageContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyContentComesBackAsItWasKept_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < everyContent().size(); ++i)
            QTest::newRow(everyContent().at(i).first) << i;
        QCOMPARE(static_cast<std::size_t>(everyContent().size()), std::variant_size_v<MessageContent>);
    }

    void everyContentComesBackAsItWasKept()
    {
        QFETCH(int, index);
        const MessageContent &content = everyContent().at(index).second;

        const Result<MessageContent> back = contentFromJson(toJson(content));

        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->index(), content.index());
        QVERIFY(*back == content);
    }

    void whatAFutureProgramKeptReadsAsNoContent()
    {
        QVERIFY(std::holds_alternative<std::monostate>(contentFromJson(R"({"type":"hologram","depth":3})").value()));
    }

    void brokenJsonIsAnErrorAndNotACrash()
    {
        for (const QByteArray &broken : {"{"_ba, "[]"_ba, "null"_ba, "\xff\xfe"_ba}) {
            const Result<MessageContent> read = contentFromJson(broken);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::InvalidPayload);
        }
    }
};

QTEST_GUILESS_MAIN(TestMessageContent)
#include "tst_messagecontent.moc"
