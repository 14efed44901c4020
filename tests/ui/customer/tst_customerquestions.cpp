#include "tests/ui/samplelook.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/productpicker.h"
#include "ui/customer/questionsheet.h"
#include "ui/text/direction.h"
#include "ui/text/questionwords.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(migochat::CustomerWish)

namespace {

ProductQuestion question(int id, const QString &words, const NamedProduct &product = {})
{
    return {.id = QuestionId(id),
            .contact = ContactId(1),
            .customer = u"Mona Said"_s,
            .conversation = ConversationId(5),
            .message = MessageId(100 + id),
            .words = words,
            .product = product,
            .at = sampleshop::now() - std::chrono::hours(id)};
}

const NamedProduct kVest{u"BW-1"_s, u"فيست"_s, u"Vest"_s};

} // namespace

/// What a customer asked about, in the panel, in the list of all, and the question which article is meant.
class TestCustomerQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sample.format.setNumbers(Numbers::Whole);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void thePanelLeadsToTheMessageAndTakesItOff()
    {
        CustomerPanel panel(m_sample.look, m_window.get());
        panel.resize(300, 700);
        panel.setCard(sampleshop::card());
        CustomerExtras extras;
        extras.contact = sampleshop::card().id;
        panel.setExtras(extras);
        panel.show();
        QVERIFY(!panel.findChild<QWidget *>(u"section.questions"_s)); // nothing was asked
        extras.questions = {question(1, u"how much is it?"_s), question(2, u"this one"_s, kVest)};
        panel.setExtras(extras);
        QList<CustomerWish> wishes;
        connect(&panel, &CustomerPanel::wished, &panel, [&wishes](const CustomerWish &wish) { wishes << wish; });
        const auto button = [&](const QString &name) { return panel.findChild<QAbstractButton *>(name); };

        QVERIFY(button(u"question.show1"_s)->text().contains(u"how much is it?"_s));
        QVERIFY(button(u"question.show2"_s)->text().contains(u"Vest"_s));
        QVERIFY(button(u"question.show2"_s)->toolTip().contains(u"this one"_s));
        button(u"question.show2"_s)->click();
        QCOMPARE(wishes.last().kind, CustomerWish::Kind::OpenFile);
        QCOMPARE(wishes.last().number, 5);
        QCOMPARE(wishes.last().place, (ThreadCursor{sampleshop::now() - 2h, 1, 102}));
        button(u"question.product1"_s)->click();
        QCOMPARE(wishes.last().kind, CustomerWish::Kind::ChooseProduct);
        QCOMPARE(wishes.last().number, 1);

        button(u"question.remove1"_s)->setFocus();
        QTest::keyClick(button(u"question.remove1"_s), Qt::Key_Space);
        QCOMPARE(wishes.last().kind, CustomerWish::Kind::RemoveQuestion);
        extras.questions.removeFirst();
        panel.setExtras(extras);
        QCOMPARE(m_window->focusWidget(), button(u"section.questions"_s)); // not lost
        panel.setLive(false);
        QVERIFY(button(u"question.show2"_s)->isEnabled() && !button(u"question.remove2"_s)->isEnabled());
    }

    void thePickerFollowsWhatIsTypedAndOffersNone()
    {
        ProductPicker picker(m_sample.look, m_window.get());
        QSignalSpy asked(&picker, &ProductPicker::asked);
        QSignalSpy chosen(&picker, &ProductPicker::chosen);
        picker.ask(u"how much is it?"_s);
        picker.setItems({}, {{u"BW-1"_s, u"Vest"_s, {}}, {u"BW-2"_s, u"Coat"_s, {}}});
        auto *line = picker.findChild<QLineEdit *>();
        QVERIFY(line->hasFocus());
        QCOMPARE(rows(picker), 3);

        QTest::keyClicks(line, u"co"_s);
        QCOMPARE(asked.last().at(0).toString(), u"co"_s);
        picker.setItems(u"c"_s, {}); // late
        QCOMPARE(rows(picker), 3);
        picker.setItems(u"co"_s, {{u"BW-2"_s, u"Coat"_s, {}}});
        QCOMPARE(line->accessibleDescription(), u"Coat"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().at(0).toString(), u"BW-2"_s);
        QVERIFY(!picker.isOpen());

        picker.ask({});
        picker.setItems({}, {{u"BW-1"_s, u"Vest"_s, {}}});
        QTest::keyClick(line, Qt::Key_Up); // around to the last one
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().at(0).toString(), QString());
        picker.ask({});
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!picker.isOpen() && chosen.isEmpty());
    }

    void theListOpensFiltersAndCopiesByKeyboard()
    {
        QuestionSheet sheet(m_sample.look, m_window.get());
        QSignalSpy wanted(&sheet, &QuestionSheet::wantedChanged);
        QSignalSpy copied(&sheet, &QuestionSheet::copyAsked);
        QList<QuestionId> opened;
        connect(&sheet, &QuestionSheet::chosen, &sheet, [&opened](const ProductQuestion &one) { opened << one.id; });
        sheet.open();
        const QList<productquestions::Asked> tally{{kVest, 3}, {{}, 1}};
        sheet.setQuestions(tally, {question(1, u"how much is it?"_s), question(2, u"this one"_s, kVest)}, true);
        auto *list = sheet.findChild<QListWidget *>(u"questions"_s);
        auto *askedAbout = sheet.findChild<QListWidget *>(u"askedProducts"_s);
        QVERIFY(list->hasFocus());
        QVERIFY(!sheet.wanted());
        QCOMPARE(askedAbout->count(), 3);
        QVERIFY(askedAbout->item(0)->text().contains(u'4'));
        QVERIFY(withoutBidiControls(askedAbout->item(1)->text()).startsWith(u"Vest: "_s));
        QVERIFY(list->item(1)->text().contains(u"Mona Said"_s) && list->item(1)->text().contains(u"Vest"_s));

        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.size(), 1);
        askedAbout->setFocus();
        QTest::keyClick(askedAbout, Qt::Key_Down);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(sheet.wanted()->sku, u"BW-1"_s);
        sheet.setQuestions(tally, {question(2, u"this one"_s, kVest)}, false);
        QCOMPARE(sheet.wanted()->sku, u"BW-1"_s); // stays
        QCOMPARE(wanted.size(), 1);
        QTest::keyClick(askedAbout, Qt::Key_Return);
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Return);

        QCOMPARE(opened, QList{QuestionId(2)});
        QVERIFY(!sheet.isOpen());
    }

    void whenTheLastOfAnArticleIsGoneEverythingIsAskedFor()
    {
        QuestionSheet sheet(m_sample.look, m_window.get());
        sheet.open();
        sheet.setQuestions({{kVest, 1}, {{}, 1}}, {question(1, u"how much?"_s)}, false);
        sheet.findChild<QListWidget *>(u"askedProducts"_s)->setCurrentRow(1);
        QSignalSpy wanted(&sheet, &QuestionSheet::wantedChanged);

        sheet.setQuestions({{{}, 1}}, {}, false);

        QCOMPARE(wanted.size(), 1);
        QVERIFY(!sheet.wanted());
    }

    void nothingAndTroubleAreSaid()
    {
        QuestionSheet sheet(m_sample.look, m_window.get());
        sheet.open();
        const auto says = [&sheet](const QString &text) {
            const auto labels = sheet.findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
        };
        QVERIFY(!says(u"Nothing has been kept"_s)); // the store has not answered
        sheet.setQuestions({}, {}, false);
        QVERIFY(says(u"Nothing has been kept"_s));
        sheet.setProblem(u"The store cannot be read."_s);
        QVERIFY(says(u"The store cannot be read."_s));
        QVERIFY(!sheet.findChild<QListWidget *>(u"questions"_s)->isVisible());
    }

    void anEmptyListHasTheKeyboardToo()
    {
        QLineEdit behind(m_window.get());
        behind.show();
        behind.setFocus();
        QuestionSheet sheet(m_sample.look, m_window.get());
        sheet.open();
        sheet.setQuestions({}, {}, false);

        QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
        QVERIFY(!sheet.isVisible());
        QVERIFY(behind.hasFocus());

        sheet.open();
        sheet.setQuestions({{{}, 1}}, {question(1, u"how much?"_s)}, false);
        QVERIFY(sheet.findChild<QListWidget *>(u"questions"_s)->hasFocus());
    }

    void numbersAreHiddenInTheListAndInWhatIsCopied()
    {
        m_sample.format.setNumbers(Numbers::Hidden);
        ProductQuestion nameless = question(1, u"=1+1"_s);
        nameless.customer = u"+201001234567"_s;

        const QString spoken = questionwords::sentence(nameless, m_sample.format);
        const QString table = questionwords::table({nameless, question(2, u"this\tone"_s, kVest)}, m_sample.format);

        QVERIFY2(!spoken.contains(u"1234"_s), qPrintable(spoken));
        QVERIFY2(!table.contains(u"1234"_s), qPrintable(table));
        const QStringList lines = table.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(1).endsWith(u"\t\t\t'=1+1"_s)); // no formula
        QVERIFY(lines.at(2).endsWith(u"Mona Said\tVest\tBW-1\tthis one"_s));
    }

private:
    [[nodiscard]] static int rows(const ProductPicker &picker) { return picker.findChild<QListWidget *>()->count(); }

    SampleLook m_sample;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestCustomerQuestions)
#include "tst_customerquestions.moc"
