#include "tests/ui/samplelook.h"
#include "ui/composer/templatepicker.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

templates::Template made(const QString &name, const QString &category, const QByteArray &components)
{
    templates::Template one;
    one.name = name;
    one.language = u"ar"_s;
    one.category = category;
    one.status = u"approved"_s;
    one.components = components;
    return one;
}

QList<templates::Template> list()
{
    return {made(u"order_ready"_s, u"utility"_s,
                 R"([{"type":"BODY","text":"أهلا {{1}}، طلبك رقم {{2}} جاهز"},{"type":"FOOTER","text":"BWW"}])"),
            made(u"winter_offer"_s, u"marketing"_s, R"([{"type":"BODY","text":"خصم على الفيست"}])")};
}

} // namespace

class TestTemplatePicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_picker = std::make_unique<TemplatePicker>(m_sample.look);
        m_picker->setOffer({.list = list(), .customer = u"منى"_s, .window = {}});
        m_picker->show();
        QTest::keyClick(search(), Qt::Key_Down);
    }

    void nothingIsChosenByItself()
    {
        TemplatePicker picker(m_sample.look);
        QSignalSpy submitted(&picker, &TemplatePicker::submitted);
        picker.setOffer({.list = list().mid(1), .customer = u"منى"_s, .window = {}});
        picker.show();
        auto *rows = picker.findChild<QListWidget *>();
        QVERIFY(!picker.choice());
        rows->setFocus(Qt::TabFocusReason);
        QVERIFY(!picker.choice());

        auto *words = picker.findChild<QLineEdit *>();
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(picker.choice()->name, u"winter_offer"_s);
        QCOMPARE(submitted.size(), 0);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);

        picker.letGo();
        QVERIFY(!picker.choice());
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualItemRect(rows->item(0)).center());
        QVERIFY(picker.choice());
    }

    void besideTheListStandsWhatAChoiceWouldShow()
    {
        m_picker->letGo();
        QVERIFY(visibleLabel(kHint));
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(!visibleLabel(kHint));

        m_picker->setOffer({}); // where there is none, the words on that have the room
        QVERIFY(!visibleLabel(kHint));
    }

    void theChoiceStaysWhileItIsAmongWhatIsSearchedFor()
    {
        field(1)->setText(u"731"_s);
        search()->setText(u"طلبك"_s);
        QCOMPARE(m_picker->choice()->values.last().value, u"731"_s);

        search()->setText(u"خصم"_s);
        QVERIFY(!m_picker->choice());
        QCOMPARE(m_picker->problem(), u"no_template"_s);
    }

    void thePreviewFollowsWhatIsTyped()
    {
        QVERIFY(shows(u"أهلا منى، طلبك رقم {{2}} جاهز"_s));
        QCOMPARE(m_picker->problem(), u"values_missing"_s);

        field(1)->setText(u"731"_s);

        QVERIFY(shows(u"أهلا منى، طلبك رقم 731 جاهز"_s));
        QVERIFY(m_picker->problem().isEmpty());
        QCOMPARE(m_picker->choice()->values.size(), 2);
        QCOMPARE(m_picker->choice()->values.last().value, u"731"_s);
    }

    void theOneThatFailedIsChosenWithItsValues()
    {
        m_picker = std::make_unique<TemplatePicker>(m_sample.look);
        m_picker->show();
        m_picker->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_picker.get()));
        QList<templates::Template> more = list();
        more.prepend(made(u"first"_s, u"utility"_s, R"([{"type":"BODY","text":"Hi"}])"));

        m_picker->prefer({u"order_ready"_s, u"ar"_s, {{u"body"_s, 1, u"text"_s, u"هدى"_s}}});
        m_picker->setOffer({.list = more, .customer = u"منى"_s, .window = {}}); // is read meanwhile

        QVERIFY(m_picker->choice());
        QCOMPARE(m_picker->choice()->name, u"order_ready"_s);
        QCOMPARE(field(0)->text(), u"هدى"_s);
        QVERIFY(field(1)->hasFocus());

        m_picker->prefer(
            {u"order_ready"_s, u"ar"_s, {{u"body"_s, 1, u"text"_s, u"هدى"_s}, {u"body"_s, 2, u"text"_s, u"731"_s}}});
        QCOMPARE(field(1)->text(), u"731"_s);
        QVERIFY(field(0)->hasFocus()); // nothing is missing, so one of them is wrong
    }

    void whatWasMeantForAnotherChatIsNotChosen()
    {
        m_picker = std::make_unique<TemplatePicker>(m_sample.look);
        m_picker->prefer({u"winter_offer"_s, u"ar"_s, {}});
        m_picker->setOffer({});
        m_picker->setOffer({.list = list(), .customer = {}, .window = {}});

        QVERIFY(!m_picker->choice() || m_picker->choice()->name != u"winter_offer"_s);
    }

    void languagesAndCategoriesAreNamedInWords()
    {
        templates::Template code = made(u"login"_s, u"authentication"_s, R"([{"type":"BODY","text":"123"}])");
        code.language = u"en_US"_s;
        m_picker->setOffer({.list = {code}, .customer = {}, .window = {}});
        QTest::keyClick(search(), Qt::Key_Down);

        const auto *rows = m_picker->findChild<QListWidget *>();
        QVERIFY2(rows->item(0)->text().contains(u"English"_s), qPrintable(rows->item(0)->text()));
        QVERIFY(!rows->item(0)->text().contains(u"en_US"_s));
        const QList<QLabel *> labels = m_picker->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().contains(u"sign-in code"_s); }));
    }

    void enterGoesToTheNextGapAndThenSends()
    {
        QSignalSpy submitted(m_picker.get(), &TemplatePicker::submitted);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(submitted.size(), 0);

        field(1)->setText(u"731"_s);
        QTest::keyClick(field(1), Qt::Key_Return);

        QCOMPARE(submitted.size(), 1);
    }

    void theSearchForgivesSpelling()
    {
        search()->setText(u"الفيسـت"_s);

        QCOMPARE(rows(), 1);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(m_picker->choice()->name, u"winter_offer"_s);
    }

    void whoStoppedOffersIsOfferedNone()
    {
        m_picker->setOffer({.list = list(), .customer = u"منى"_s, .window = {}, .optedOut = true});
        m_picker->setOffer({.list = list().mid(0), .customer = u"Mona"_s, .window = {}, .optedOut = true});

        QCOMPARE(rows(), 1);
        QCOMPARE(m_picker->choice()->name, u"order_ready"_s);
    }

    void aServiceTemplateIsFreeWhileTheWindowIsOpen()
    {
        QVERIFY(shows(u"Meta bills this message (service)"_s));

        m_picker->setOffer({.list = list(),
                            .customer = u"منى"_s,
                            .window = {.channel = whatsAppChannel(),
                                       .lastCustomerMessageAt = sampleshop::now() - std::chrono::hours(1),
                                       .freeEntryUntil = {},
                                       .lastCommentAt = {}}});

        QVERIFY(shows(u"Free just now (service)"_s));
    }

    void noWordOfTheHintStandsAloneInItsLastLine()
    {
        m_picker->letGo();
        const QLabel *const hint = visibleLabel(kHint);
        QVERIFY(hint);
        const int words = hint->fontMetrics().horizontalAdvance(hint->text());
        for (int width = words / 3; width < words; ++width) {
            QTextLayout text(hint->text(), hint->font());
            text.beginLayout();
            for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine())
                line.setLineWidth(width);
            text.endLayout();
            const QTextLine last = text.lineAt(text.lineCount() - 1);
            const QString ending = hint->text().sliced(last.textStart());
            QVERIFY2(ending.trimmed().contains(u"customer"_s), qPrintable(ending));
        }
    }

    void valuesStayWhenTheListIsReadAgain()
    {
        field(1)->setText(u"731"_s);
        QList<templates::Template> more = list();
        more.append(made(u"zz"_s, u"utility"_s, R"([{"type":"BODY","text":"z"}])"));

        m_picker->setOffer({.list = more, .customer = u"منى"_s, .window = {}});

        QCOMPARE(m_picker->choice()->values.last().value, u"731"_s);
    }

private:
    [[nodiscard]] QLineEdit *search() const { return m_picker->findChildren<QLineEdit *>().first(); }
    [[nodiscard]] QLineEdit *field(int index) const { return m_picker->findChildren<QLineEdit *>().at(index + 1); }
    [[nodiscard]] int rows() const { return m_picker->findChild<QListWidget *>()->count(); }
    static constexpr auto kHint = "Choose a template to see it as the customer will"_L1;
    [[nodiscard]] QLabel *visibleLabel(QLatin1StringView text) const
    {
        const auto labels = m_picker->findChildren<QLabel *>();
        const auto found = std::ranges::find_if(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().replace(QChar::Nbsp, u' ') == text;
        });
        return found == labels.end() ? nullptr : *found;
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = m_picker->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    }

    SampleLook m_sample;
    std::unique_ptr<TemplatePicker> m_picker;
};

QTEST_MAIN(TestTemplatePicker)
#include "tst_templatepicker.moc"
