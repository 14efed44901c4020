#include "agent/meta/oneshotbody.h"

#include <QFile>

#include <algorithm>

namespace migochat {

OneShotBody::OneShotBody(QByteArray bytes) : OneShotBody(std::move(bytes), nullptr, {}) {}

OneShotBody::OneShotBody(QByteArray before, std::unique_ptr<QFile> file, QByteArray after)
    : m_before(std::move(before)), m_file(std::move(file)), m_after(std::move(after)),
      m_fileSize(m_file ? m_file->size() : 0), m_size(m_before.size() + m_fileSize + m_after.size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody() = default;

qint64 OneShotBody::bytesAvailable() const
{
    return m_size - m_position;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 fileEnd = m_before.size() + m_fileSize;
    qint64 size = 0;
    if (m_position < m_before.size()) {
        size = std::min<qint64>(maxSize, m_before.size() - m_position);
        std::copy_n(m_before.constData() + m_position, size, data);
    } else if (m_position < fileEnd) {
        size = m_file->read(data, std::min(maxSize, fileEnd - m_position));
    } else {
        size = std::min(maxSize, m_size - m_position);
        std::copy_n(m_after.constData() + (m_position - fileEnd), size, data);
    }
    if (size <= 0)
        return -1;
    m_position += size;
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace migochat
