#include "agent/media/mediastore.h"
#include "app/platform/fileinspection.h"
#include "tests/support/waitfor.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestMediaStore : public QObject
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<MediaStore>(m_dir->filePath(u"media"_s));
        MIGO_OK(m_store->prepare());
    }

    void theHashMayBeHexOrBase64OrMissing_data()
    {
        QTest::addColumn<QString>("hash");
        const QByteArray hash = QCryptographicHash::hash("%PDF-1.7 offer", QCryptographicHash::Sha256);
        QTest::newRow("hex") << QString::fromLatin1(hash.toHex());
        QTest::newRow("upper-case hex") << QString::fromLatin1(hash.toHex()).toUpper();
        QTest::newRow("base64") << QString::fromLatin1(hash.toBase64());
        QTest::newRow("none") << QString();
        QTest::newRow("something else") << u"etag-7"_s;
    }

    void theHashMayBeHexOrBase64OrMissing()
    {
        QFETCH(const QString, hash);
        const auto file = m_store->adopt(write(u"p"_s, "%PDF-1.7 offer"), hash);

        MIGO_OK(file);
        QVERIFY(file->path.endsWith(u".pdf"));
        QVERIFY(QFile::exists(m_store->absolutePath(file->path)));
        QVERIFY(!QFile::exists(m_dir->filePath(u"p"_s)));
    }

    void onlyItsOwnerMayReadAStoredFileAndNobodyMayRunIt()
    {
        const auto file = m_store->adopt(write(u"p"_s, "MZ a program"), {});

        MIGO_OK(file);
        QVERIFY(file->path.endsWith(u".bin"));
        constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::ReadOther |
                                                     QFileDevice::ExeOwner | QFileDevice::ExeGroup |
                                                     QFileDevice::ExeOther;
        QVERIFY(!(QFile::permissions(m_store->absolutePath(file->path)) & kOthers));
    }

    void aFileThatIsThereAlreadyIsKeptAndADamagedOneReplaced()
    {
        const auto first = m_store->adopt(write(u"p"_s, "السعر ٤٥٠"), {});
        MIGO_OK(first);
        MIGO_OK(m_store->adopt(write(u"p"_s, "السعر ٤٥٠"), {}));

        QFile damaged(m_store->absolutePath(first->path));
        QVERIFY(damaged.resize(3));
        MIGO_OK(m_store->adopt(write(u"p"_s, "السعر ٤٥٠"), {}));

        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QCOMPARE(damaged.readAll(), "السعر ٤٥٠"_ba);
    }

    void noBytesAreNoFile()
    {
        QCOMPARE(m_store->adopt(write(u"p"_s, {}), {}).error(), (Error{ErrorCode::InvalidPayload, u"empty"_s}));
    }

    void theSizeOfAPictureIsReadWithoutDecodingIt()
    {
        const QByteArray png =
            "\x89PNG\r\n\x1a\n"_ba + QByteArray::fromHex("0000000d49484452000002800000016808020000004944415400");

        const auto file = m_store->adopt(write(u"p"_s, png), {});

        MIGO_OK(file);
        QCOMPARE(file->width, 640);
        QCOMPARE(file->height, 360);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MediaStore> m_store;
};

QTEST_GUILESS_MAIN(TestMediaStore)
#include "tst_mediastore.moc"
