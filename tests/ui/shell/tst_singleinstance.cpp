#include "ui/control/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartStays()
    {
        SingleInstance instance(m_dir.path());
        QSignalSpy first(&instance, &SingleInstance::first);

        instance.claim();

        QTRY_COMPARE(first.size(), 1);
    }

    void aSecondStartHandsItsLinkOver()
    {
        SingleInstance one(m_dir.path());
        QSignalSpy first(&one, &SingleInstance::first);
        one.claim();
        QTRY_COMPARE(first.size(), 1);
        QSignalSpy wished(&one, &SingleInstance::wished);
        SingleInstance two(m_dir.path(), u"migochat://conv/7"_s);
        QSignalSpy second(&two, &SingleInstance::second);
        QSignalSpy alsoFirst(&two, &SingleInstance::first);

        two.claim();

        QTRY_COMPARE(second.size(), 1);
        QTRY_COMPARE(wished.size(), 1);
        QCOMPARE(wished.at(0).at(0).toString(), u"migochat://conv/7"_s);
        QCOMPARE(alsoFirst.size(), 0);
    }

    void aSecondStartWithoutALinkAsksToBeShown()
    {
        SingleInstance one(m_dir.path());
        QSignalSpy first(&one, &SingleInstance::first);
        one.claim();
        QTRY_COMPARE(first.size(), 1);
        QSignalSpy wished(&one, &SingleInstance::wished);
        SingleInstance two(m_dir.path());

        two.claim();

        QTRY_COMPARE(wished.size(), 1);
        QVERIFY(wished.at(0).at(0).toString().isEmpty());
    }

    void anotherFolderIsAnotherDesktop()
    {
        const QTemporaryDir other;
        SingleInstance one(m_dir.path());
        SingleInstance two(other.path());
        QSignalSpy first(&one, &SingleInstance::first);
        QSignalSpy alsoFirst(&two, &SingleInstance::first);

        one.claim();
        two.claim();

        QTRY_COMPARE(first.size(), 1);
        QTRY_COMPARE(alsoFirst.size(), 1);
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
