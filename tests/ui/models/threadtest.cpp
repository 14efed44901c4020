#include "tests/ui/models/threadtest.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

void ThreadTest::init()
{
    m_shop = std::make_unique<ShopStore>();
    m_reader = m_shop->reader();
    m_model = std::make_unique<MessageListModel>(*m_reader);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    connect(m_shop.get(), &ShopStore::committed, m_model.get(), &MessageListModel::apply);
    m_mona = m_shop->customer(u"Mona"_s);
}

void ThreadTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_reader.reset();
    m_shop.reset();
}

void ThreadTest::show(int unread)
{
    QSignalSpy shown(m_model.get(), &MessageListModel::shown);
    m_model->show(m_mona.conversation, unread);
    QTRY_COMPARE(shown.size(), 1);
}

QStringList ThreadTest::texts() const
{
    QStringList texts;
    for (const ThreadRow &row : m_model->rows()) {
        if (row.kind != ThreadRow::Kind::Item)
            continue;
        if (const auto *message = std::get_if<Message>(&row.item.content))
            texts.append(message->text);
        else if (const auto *note = std::get_if<Note>(&row.item.content))
            texts.append(u"note: "_s + note->text);
    }
    return texts;
}

int ThreadTest::countOf(ThreadRow::Kind kind) const
{
    return static_cast<int>(std::count_if(m_model->rows().cbegin(), m_model->rows().cend(),
                                          [kind](const ThreadRow &row) { return row.kind == kind; }));
}

} // namespace migochat::test
