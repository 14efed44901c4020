#include "app/store/privacy.h"
#include "app/store/salvage.h"
#include "app/store/settings.h"
#include "tests/support/builders.h"
#include "tests/support/savedchats.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCustomers = 3;
constexpr int kMessages = 400;
constexpr StaffId kOwner(1);

QString textOfMessage(int number)
{
    return u"message-%1 "_s.arg(number, 4, 10, QLatin1Char('0')) + QString(200, u'x');
}

} // namespace

class TestSalvage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_folder = std::make_unique<QTemporaryDir>();
        const Result<> filled = m_store->write([](Transaction &transaction) -> Result<> {
            for (int i = 0; i < kMessages; ++i) {
                const EventParty party = whatsAppCustomer(i % kCustomers + 1, u"منى"_s);
                const auto kept =
                    deliver(transaction, webhookOf(textOf(party, QString::number(i), textOfMessage(i), at(i))));
                if (!kept)
                    return failed(kept);
            }
            return {};
        });
        MIGO_OK(filled);
        m_store->closeWriter();
    }

    void aWholeStoreIsSavedWhole()
    {
        const auto saved = salvage::save(m_store->file(), m_folder->path(), kOwner);
        MIGO_OK(saved);
        QVERIFY(saved->isWhole);
        QCOMPARE(saved->conversations, kCustomers);
        QCOMPARE(saved->messages, kMessages);
        const QString all = contentOf(m_folder->path());
        QVERIFY(all.contains(textOfMessage(0)));
        QVERIFY(all.contains(textOfMessage(kMessages - 1)));
        QVERIFY(all.startsWith(u"منى · whatsapp"_s));
    }

    void whatLiesBehindADamagedPageIsSavedToo()
    {
        overwritePageOf(textOfMessage(kMessages / 2).toUtf8());

        const auto saved = salvage::save(m_store->file(), m_folder->path(), kOwner);

        MIGO_OK(saved);
        QVERIFY(!saved->isWhole);
        QVERIFY2(saved->messages > kMessages * 3 / 4 && saved->messages < kMessages,
                 qPrintable(QString::number(saved->messages)));
        const QString all = contentOf(m_folder->path());
        QVERIFY(all.contains(textOfMessage(3)));
        QVERIFY(!all.contains(textOfMessage(kMessages / 2)));
        QVERIFY(all.contains(textOfMessage(kMessages - 1)));
    }

    void numbersAreHiddenInWhatIsSavedAsTheyAreOnTheScreen()
    {
        const StaffId mona = hideFromSales();

        const auto saved = salvage::save(m_store->file(), m_folder->path(), mona);

        MIGO_OK(saved);
        QCOMPARE(saved->numbers, Numbers::Hidden);
        const QString all = contentOf(m_folder->path());
        QVERIFY2(all.contains(u"+20\u00A010••\u00A0•••\u00A0009"_s) && !all.contains(u"0000009"_s),
                 qPrintable(all.right(300)));
        QVERIFY2(all.contains(u"+20\u00A015••\u00A0•••\u00A0567"_s) && !all.contains(u"01551234567"_s),
                 qPrintable(all.right(300)));
        QVERIFY(all.contains(u"write to 01661234567"_s)); // what people write stays

        const QTemporaryDir whole;
        const auto own = salvage::save(m_store->file(), whole.path(), kOwner);
        MIGO_OK(own);
        QCOMPARE(own->numbers, Numbers::Whole);
        QVERIFY(contentOf(whole.path()).contains(u"01551234567"_s));
    }

    void whereNobodyCanReadFromWhomNumbersAreHiddenTheyAre()
    {
        hideFromSales();
        overwritePageOf("privacy.hidden_from");

        const auto saved = salvage::save(m_store->file(), m_folder->path(), kOwner);

        MIGO_OK(saved);
        QCOMPARE(saved->numbers, Numbers::Hidden);
        QVERIFY(!contentOf(m_folder->path()).contains(u"0000009"_s));
    }

    void ofNoStoreAtAllNothingIsSaved()
    {
        QFile file(m_store->file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, '\xaa'));
        file.close();
        const auto saved = salvage::save(m_store->file(), m_folder->path(), kOwner);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::StorageCorrupt);
    }

private:
    /// A customer without a name, a form and a colleague who sells.
    StaffId hideFromSales()
    {
        StaffId mona;
        const Result<> done = m_store->write([&mona](Transaction &t) -> Result<> {
            const EventParty party = whatsAppCustomer(9);
            for (const QString &text : {u"write to 01661234567"_s, u"phone: 01551234567"_s}) {
                if (const auto kept = deliver(t, webhookOf(textOf(party, text, text, at(9)))); !kept)
                    return failed(kept);
            }
            if (const Result<> form =
                    t.database().execute("UPDATE message SET kind = 'form' WHERE text LIKE 'phone:%'");
                !form)
                return form;
            const auto added = settings::addStaff(t, u"Mona"_s, u"sales"_s, at(9));
            if (!added)
                return failed(added);
            mona = *added;
            return settings::setValue(t, QString(privacy::kHiddenFrom), privacy::settingOf({StaffRole::Sales}), kOwner,
                                      at(9));
        });
        m_store->closeWriter();
        return done ? mona : StaffId();
    }

    /// Every page of the table that holds this text; its index of words holds the letters elsewhere.
    void overwritePageOf(const QByteArray &text)
    {
        constexpr qint64 kPage = 4096;
        QFile file(m_store->file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray all = file.readAll();
        int damaged = 0;
        for (qsizetype found = all.indexOf(text); found >= 0; found = all.indexOf(text, found + 1)) {
            const qint64 page = found / kPage * kPage;
            QVERIFY(file.seek(page));
            QCOMPARE(file.write(QByteArray(kPage, '\xff')), kPage);
            ++damaged;
        }
        QVERIFY(damaged > 0);
    }

    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
