#include "tests/ui/samplelook.h"
#include "ui/composer/completion.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/emojilist.h"
#include "ui/composer/suggestionpopup.h"

#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using Kind = Completion::Kind;

Q_DECLARE_METATYPE(migochat::Completion::Kind)

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(700, 500);
        m_edit = new ComposerEdit(m_window.get());
        m_edit->setGeometry(20, 400, 600, 60);
        m_completion = new Completion(m_sample.look, *m_edit);
        m_asked = std::make_unique<QSignalSpy>(m_completion, &Completion::asked);
        m_taken = std::make_unique<QSignalSpy>(m_completion, &Completion::taken);
        m_window->show();
        m_edit->setFocus();
    }

    void aSignAtTheStartOfAWordAsks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("asks"); // empty: nothing
        QTest::newRow("slash") << u"/"_s << u"/"_s;
        QTest::newRow("slash and letters") << u"hello /pri"_s << u"/pri"_s;
        QTest::newRow("Arabic") << u"/سع"_s << u"/سع"_s;
        QTest::newRow("product") << u"the #shoe"_s << u"#shoe"_s;
        QTest::newRow("no colleague in an answer") << u"@mo"_s << QString();
        QTest::newRow("inside a word") << u"and/or"_s << QString();
        QTest::newRow("a path") << u"/srv/x"_s << QString();
        QTest::newRow("a link") << u"https://x"_s << QString();
        QTest::newRow("a space ends it") << u"/price "_s << QString();
    }

    void aSignAtTheStartOfAWordAsks()
    {
        QFETCH(QString, typed);
        QFETCH(QString, asks);

        m_edit->insertPlainText(typed);

        QCOMPARE(m_asked->size(), asks.isEmpty() ? 0 : 1);
        if (!asks.isEmpty())
            QCOMPARE(m_asked->at(0).at(1).toString(), asks.mid(1));
    }

    void colleaguesAreOfferedInNotes()
    {
        m_completion->setOffered(Kind::Colleague, true);
        m_edit->insertPlainText(u"@mo"_s);

        QCOMPARE(m_asked->size(), 1);
        QCOMPARE(m_asked->at(0).at(0).value<Kind>(), Kind::Colleague);
    }

    void tabTakesAndControlEnterSends()
    {
        QTest::keyClicks(m_edit, u"so /p"_s);
        m_completion->setItems(Kind::Canned, u"p"_s, {{u"1"_s, u"/price"_s, u"…"_s}, {u"2"_s, u"/pay"_s, u"…"_s}});
        QVERIFY(m_completion->isOpen());
        QTest::keyClick(m_edit, Qt::Key_Down);
        QTest::keyClick(m_edit, Qt::Key_Tab);

        QCOMPARE(m_taken->size(), 1);
        QCOMPARE(m_taken->at(0).at(1).toString(), u"2"_s);
        QCOMPARE(m_taken->at(0).at(2).value<Completion::Then>(), Completion::Then::Stay);
        m_completion->replace(u"pay {x} now"_s, 4, 3);
        QCOMPARE(m_edit->toPlainText(), u"so pay {x} now"_s);
        QCOMPARE(m_edit->textCursor().selectedText(), u"{x}"_s);

        m_edit->clear();
        QTest::keyClicks(m_edit, u"/p"_s);
        m_completion->setItems(Kind::Canned, u"p"_s, {{u"1"_s, u"/price"_s, u"…"_s}});
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_taken->at(1).at(2).value<Completion::Then>(), Completion::Then::Send);
    }

    void theFileOfAReadyAnswerStandsAtTheEndOfItsRow_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("English") << Qt::LeftToRight;
        QTest::newRow("Arabic") << Qt::RightToLeft;
    }

    void theFileOfAReadyAnswerStandsAtTheEndOfItsRow()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"size chart.png"_s);
        QImage picture(200, 120, QImage::Format_RGB32);
        picture.fill(QColor(200, 30, 60));
        QVERIFY(picture.save(path));
        m_window->setLayoutDirection(direction);
        QTest::keyClicks(m_edit, u"/s"_s);
        m_completion->setItems(
            Kind::Canned, u"s"_s,
            {{u"1"_s, u"/sizes"_s, u"the chart"_s, false, path}, {u"2"_s, u"/song"_s, u"…"_s, false, u"/x/a.ogg"_s}});
        auto *popup = m_window->findChild<SuggestionPopup *>();

        const auto middle = [&] { // of the picture
            const QImage shown = popup->grab().toImage();
            QList<int> found;
            for (int y = 0; y < shown.height(); ++y) {
                for (int x = 0; x < shown.width(); ++x) {
                    if (shown.pixelColor(x, y) == QColor(200, 30, 60))
                        found.append(x);
                }
            }
            return found.size() > 500 ? found.at(found.size() / 2) : -1;
        };

        QTRY_VERIFY(middle() >= 0);
        QCOMPARE(middle() > popup->width() / 2, direction == Qt::LeftToRight);
    }

    /// A shop that has no ready answers learns where they come from, and Enter stays what it is.
    void nothingToChooseFromSaysHowItComesAbout()
    {
        QSignalSpy sent(m_edit, &ComposerEdit::submitted);
        const auto shown = [this] {
            const auto *popup = m_window->findChild<SuggestionPopup *>();
            const auto labels = popup->findChildren<QLabel *>();
            return popup->isVisible() && labels.constFirst()->isVisible() ? labels.constFirst()->text() : QString();
        };
        QTest::keyClicks(m_edit, u"/"_s);
        m_completion->setItems(Kind::Canned, {}, {}, u"No ready answers yet"_s);
        QCOMPARE(shown(), u"No ready answers yet"_s);
        QVERIFY(!m_completion->isOpen());
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(sent.size(), 1);

        QTest::keyClicks(m_edit, u"x"_s); // a word that begins with a slash needs no advice
        m_completion->setItems(Kind::Canned, u"x"_s, {}, u"No ready answers yet"_s);
        QCOMPARE(shown(), QString());
    }

    void answersToOlderQuestionsAreDropped()
    {
        QTest::keyClicks(m_edit, u"/pr"_s);
        m_completion->setItems(Kind::Canned, u"p"_s, {{u"1"_s, u"/price"_s, u"…"_s}});

        QVERIFY(!m_completion->isOpen());
    }

    void escapeTakesTheHintAwayAndStaysInTheBox()
    {
        QSignalSpy left(m_edit, &ComposerEdit::escaped);
        QTest::keyClicks(m_edit, u"/"_s);
        m_completion->setItems(Kind::Canned, {}, {}, u"No ready answers yet"_s);

        QTest::keyClick(m_edit, Qt::Key_Escape);
        QVERIFY(left.isEmpty());
        QTest::keyClick(m_edit, Qt::Key_Escape); // now nothing is in its way
        QCOMPARE(left.size(), 1);
    }

    void escapeLetsTheSignBe()
    {
        QSignalSpy sent(m_edit, &ComposerEdit::submitted);
        QTest::keyClicks(m_edit, u"/p"_s);
        m_completion->setItems(Kind::Canned, u"p"_s, {{u"1"_s, u"/price"_s, u"…"_s}});
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QVERIFY(!m_completion->isOpen());
        QTest::keyClicks(m_edit, u"ay"_s);
        QCOMPARE(m_asked->size(), 2); // "/" and "/p", nothing since

        QTest::keyClick(m_edit, Qt::Key_Return);

        QCOMPARE(sent.size(), 1);
    }

    void aKeyBeginsItToo()
    {
        m_edit->insertPlainText(u"hello"_s);
        m_completion->begin(Kind::Product);

        QCOMPARE(m_edit->toPlainText(), u"hello #"_s);
        QCOMPARE(m_asked->size(), 1);
    }

    void emojiAreFoundInBothLanguages()
    {
        const auto first = [](const QString &typed) {
            const auto found = foundEmoji(typed);
            return found.isEmpty() ? QString() : QString::fromUtf16(found.first().sign);
        };

        QCOMPARE(first(u"truck"_s), u"🚚"_s);
        QCOMPARE(first(u"توصيل"_s), u"🚚"_s);
        QCOMPARE(first(u"وردة"_s), u"🌹"_s);
        QCOMPARE(first(u"zzz"_s), QString());
        QCOMPARE(foundEmoji({}).size(), qsizetype(emojiList().size()));
    }

private:
    SampleLook m_sample;
    std::unique_ptr<QWidget> m_window;
    ComposerEdit *m_edit = nullptr;
    Completion *m_completion = nullptr;
    std::unique_ptr<QSignalSpy> m_asked;
    std::unique_ptr<QSignalSpy> m_taken;
};

QTEST_MAIN(TestCompletion)
#include "tst_completion.moc"
