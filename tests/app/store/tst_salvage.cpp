#include "app/store/salvage.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCustomers = 3;
constexpr int kMessages = 400;

QString textOfMessage(int number)
{
    return u"message-%1 "_s.arg(number, 4, 10, QLatin1Char('0')) + QString(200, u'x');
}

QString contentOf(const QString &folder)
{
    QString all;
    const QStringList names = QDir(folder).entryList({u"chat-*.txt"_s});
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll());
    }
    return all;
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
                const auto kept = deliver(transaction, webhookOf(textOf(party, QString::number(i), textOfMessage(i), at(i))));
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
        const auto saved = salvage::save(m_store->file(), m_folder->path());
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

        const auto saved = salvage::save(m_store->file(), m_folder->path());

        MIGO_OK(saved);
        QVERIFY(!saved->isWhole);
        QVERIFY2(saved->messages > kMessages * 3 / 4 && saved->messages < kMessages, qPrintable(QString::number(saved->messages)));
        const QString all = contentOf(m_folder->path());
        QVERIFY(all.contains(textOfMessage(3)));
        QVERIFY(!all.contains(textOfMessage(kMessages / 2)));
        QVERIFY(all.contains(textOfMessage(kMessages - 1)));
    }

    void ofNoStoreAtAllNothingIsSaved()
    {
        QFile file(m_store->file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, '\xaa'));
        file.close();
        const auto saved = salvage::save(m_store->file(), m_folder->path());
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::StorageCorrupt);
    }

private:
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
